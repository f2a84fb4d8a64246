import { Facts } from '../../components/Facts'
import { ListRow } from '../../components/ListRow'
import { Section } from '../../components/Section'
import type { MatterView } from '../../contract/views/matter'
import { HAND_UP_WORDS, RETURN_WORDS } from '../../locale/reasons'
import { stampWords } from '../../locale/days'
import { LEVEL_WORDS } from '../../locale/stages'

type HandUp = MatterView['handUps'][number]

interface Props {
  handUps: readonly HandUp[]
  /** Opens all that went up with it, on one page. */
  onOpen(): void
}

/** Every time the matter went up (上交): why, what was asked, what came back; and the packet it went up with. */
export function Packet({ handUps, onOpen }: Props) {
  const last = handUps[handUps.length - 1]
  if (!last) return null
  return (
    <Section id="packet" title="怎么上交来的" summary={`${LEVEL_WORDS[last.from]}到${LEVEL_WORDS[last.to]}`}>
      {handUps.map(handUp => (
        <Facts key={handUp.at} id={`hand-up-${handUp.at}`} facts={factsOf(handUp)} />
      ))}
      <ListRow id="packet-open" title="材料" detail="一页看全：联名、点位、表决、异议、理由" onTap={onOpen} />
    </Section>
  )
}

const factsOf = ({ from, to, reason, ask, auto, at, acceptedAt, returned }: HandUp) => [
  {
    term: `${stampWords(at)}，从${LEVEL_WORDS[from]}到${LEVEL_WORDS[to]}${auto ? '（自动）' : ''}`,
    words: HAND_UP_WORDS[reason]
  },
  ...(ask === '' ? [] : [{ term: '请上一级办什么', words: ask }]),
  { term: '接收', words: acceptedAt === null ? '还没有接收' : stampWords(acceptedAt) },
  ...(returned ? [{ term: '退回', words: `${RETURN_WORDS[returned.code]}：${returned.reason}` }] : [])
]
