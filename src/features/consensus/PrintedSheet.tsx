import { View } from '@tarojs/components'
import { Heading } from '../../components/Heading'
import { Measures } from '../../components/Measures'
import { Paragraph } from '../../components/Paragraph'
import { Sheet } from '../../components/Sheet'
import type { ConsensusView } from '../../contract/views/poll'
import { fours } from '../../locale/ballots'
import { dateWords } from '../../locale/days'
import { countsSentence, groupName, HOW_COMPUTED, NOT_BINDING, pictureSentence } from '../../locale/polls'
import { Gaps } from './Gaps'
import { byBridging, groupsOf, textOf } from './order'
import { rowWords } from './rowWords'

/** A finished round on paper, black on white, with everything needed to read it without a telephone. */
export function PrintedSheet({ view }: { view: ConsensusView }) {
  const { round, openedAt, until, measures, result } = view
  const { reading, commonGround, hash } = result
  return (
    <Sheet id="sheet">
      <Paragraph>
        第{round}轮共识征询，{dateWords(openedAt)}到{dateWords(until)}。应问{reading.households}户，
        {reading.answered}户说了想法。
      </Paragraph>
      <Paragraph>{NOT_BINDING}</Paragraph>
      {measures.length > 0 ? <Measures measures={measures} /> : null}
      <Heading level={2}>最大公约数（{commonGround.length}条）</Heading>
      {commonGround.length === 0 ? <Paragraph>这一轮还没有各方都赞成的观点。</Paragraph> : null}
      {commonGround.map((id, at) => (
        <Paragraph key={id}>
          {at + 1}. {textOf(view, id)}
        </Paragraph>
      ))}
      <Gaps view={view} />
      <Heading level={2}>每条观点，大家最想到一起的在前面</Heading>
      {byBridging(view).map((each, at) => (
        <StatementLines key={each.statement} view={view} of={each} rank={at + 1} />
      ))}
      <Heading level={2}>整体看</Heading>
      <Paragraph>{pictureSentence(reading.picture)}</Paragraph>
      <Heading level={2}>怎么算的</Heading>
      {HOW_COMPUTED.map(line => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
      <Paragraph>结果编号：{fours(hash)}</Paragraph>
    </Sheet>
  )
}

interface LinesProps {
  view: ConsensusView
  of: ReturnType<typeof byBridging>[number]
  rank: number
}

function StatementLines({ view, of: { statement, counts }, rank }: LinesProps) {
  const groups = groupsOf(view)
  const rows = groups?.statements.find(each => each.statement === statement)?.rows ?? []
  return (
    <View className="sheet__part">
      <View className="sheet__title">
        {rank}. {textOf(view, statement)}
      </View>
      <View>{countsSentence(counts)}</View>
      {rows.length > 0 ? (
        <View>
          赞成的：
          {rows
            .map(
              (row, at) =>
                `${groupName(view.by, groups?.groups[at]?.key ?? '', view.courtyards)}${rowWords(row).words}`
            )
            .join('；')}
          。
        </View>
      ) : null}
    </View>
  )
}
