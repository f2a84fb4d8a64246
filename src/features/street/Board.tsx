import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { Paragraph } from '../../components/Paragraph'
import { Tag } from '../../components/Tag'
import type { BoardItem, BoardView } from '../../contract/views/street'
import { DAY } from '../../domain/time'
import { MOST_DEFERRALS } from '../../domain/meeting/joint'
import { HAND_UP_WORDS } from '../../locale/reasons'
import { dueWords } from '../../locale/stages'

interface Props {
  board: BoardView
  now: number
  /** The matter that is open beside the board. */
  open: string | null
  onOpen(matter: string): void
}

/** What only the street can move on, the overdue first with how often. */
export function Board({ board: { items }, now, open, onOpen }: Props) {
  const late = items.filter(item => isLate(item, now)).length
  if (items.length === 0)
    return (
      <Paragraph id="board-nothing">现在没有只能由街道办的事。社区办不了的上交以后，排在这里。</Paragraph>
    )
  return (
    <>
      <Heading level={2}>要街道办的（{items.length}件）</Heading>
      {late > 0 ? (
        <Paragraph id="board-late" tone="alarm">
          其中{late}件已经超期，排在最前，先上下一次联席会。
        </Paragraph>
      ) : null}
      {items.map(item => (
        <ListRow
          key={item.id}
          id={`board-${item.id}`}
          title={item.title}
          detail={detailOf(item, now)}
          tag={<Tags item={item} now={now} open={item.id === open} />}
          onTap={() => onOpen(item.id)}
        />
      ))}
    </>
  )
}

function Tags({ item, now, open }: { item: BoardItem; now: number; open: boolean }) {
  const { overdue, deferrals, auto } = item
  return (
    <>
      {isLate(item, now) ? <Tag word={overdue > 0 ? `第${overdue}次超期` : '已超期'} alarm /> : null}
      {deferrals.length >= MOST_DEFERRALS ? <Tag word="延过两次，这次要定" alarm /> : null}
      {auto ? <Tag word="自动上交" /> : null}
      {open ? <Tag word="正在看" /> : null}
    </>
  )
}

/** 「H社区，北院议事厅。接收：还有3天，到周五晚8点。已等5天，来由：……。」 */
function detailOf({ community, room, status, deadline, since, reason, deferrals }: BoardItem, now: number) {
  const days = Math.floor((now - since) / DAY)
  return [
    `${community}，${room}`,
    ...(deadline === null ? [] : [dueWords(status, deadline, now)]),
    `${days === 0 ? '今天来的' : `已等${days}天`}${reason ? `，来由：${HAND_UP_WORDS[reason]}` : ''}`,
    ...(deferrals.length === 1 ? ['已经延过1次'] : [])
  ]
    .map(part => `${part}。`)
    .join('')
}

const isLate = ({ overdue, deadline }: BoardItem, now: number): boolean =>
  overdue > 0 || (deadline !== null && deadline <= now)
