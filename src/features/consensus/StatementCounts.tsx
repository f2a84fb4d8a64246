import type { ReactNode } from 'react'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import type { ConsensusView } from '../../contract/views/poll'
import { countsSentence, groupName } from '../../locale/polls'
import { Bar } from './Bar'
import { byBridging, groupsOf, textOf } from './order'
import { rowWords } from './rowWords'

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
              return <Bar key={key} name={groupName(view.by, key, view.courtyards)} {...rowWords(row)} />
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
