import type { ReactNode } from 'react'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { shareSentence } from '../../components/sentences'
import type { ConsensusView } from '../../contract/replies'
import { countsSentence, groupName } from '../../locale/polls'
import { Bar } from './Bar'
import { byBridging, groupsOf, textOf, type Groups } from './order'

type Row = Groups['statements'][number]['rows'][number]

/** Every statement with its households, and the same group by group. */
export function StatementCounts({ view }: { view: ConsensusView }) {
  const groups = groupsOf(view)
  return (
    <>
      {byBridging(view).map(({ statement, counts }) => {
        const rows = groups?.statements.find(each => each.statement === statement)?.rows ?? []
        return (
          <StatementRow key={statement} id={statement} text={textOf(view, statement)}>
            {countsSentence(counts)}
            {rows.map((row, at) => {
              const key = groups?.groups[at]?.key ?? ''
              return <Bar key={key} name={groupName(view.by, key, view.courtyards)} {...drawn(row)} />
            })}
          </StatementRow>
        )
      })}
    </>
  )
}

function StatementRow({ id, text, children }: { id: string; text: string; children: ReactNode }) {
  return (
    <>
      <Heading level={2} id={`counts-${id}`}>
        {text}
      </Heading>
      <Paragraph>{children}</Paragraph>
    </>
  )
}

const drawn = (row: Row): { words: string; share: number | null } => {
  switch (row.status) {
    case 'counted':
      return {
        words: shareSentence({ part: row.agree, of: row.agree + row.disagree + row.pass }),
        share: row.share
      }
    case 'tooFew':
      return { words: `说过的不到${row.need}户（样本不足）`, share: null }
    case 'keptBack':
      return { words: '不单列，免得看出是哪一户', share: null }
  }
}
