import { Facts, type Fact } from '../../components/Facts'
import { shareSentence } from '../../components/sentences'
import type { MatterView } from '../../contract/views/matter'

interface Props {
  polls: MatterView['polls']
  options: MatterView['options']
}

/** What the last finished round of consensus polling tells those above: 最大公约数, and where the near differ. */
export function PollFinding({ polls, options }: Props) {
  const round = [...polls].reverse().find(each => each.closed !== null)
  if (!round?.closed) return null
  const { households, answered, commonGround, gaps } = round.closed
  const facts: Fact[] = [
    { term: `第${round.round}轮共识征询`, words: `${households}户里${answered}户说了想法，不作决定` },
    ...commonGround.map(({ text }, at) => ({ term: `最大公约数${at + 1}`, words: text })),
    ...gaps.filter(firstOf).map(({ option, affected, others }) => ({
      term: `${options.find(each => each.id === option)?.name ?? '点位'}，赞成的`,
      words: `受影响方${shareSentence({ part: affected.agree, of: affected.of })}，其他住户${shareSentence({ part: others.agree, of: others.of })}`
    }))
  ]
  return <Facts id="packet-poll" facts={facts} />
}

/** One gap for each site: the first statement about it is the one that names it. */
const firstOf = ({ option }: { option: string }, at: number, gaps: readonly { option: string }[]) =>
  gaps.findIndex(each => each.option === option) === at
