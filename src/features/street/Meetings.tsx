import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { Paragraph } from '../../components/Paragraph'
import type { BoardView } from '../../contract/views/street'
import { dateWords } from '../../locale/days'
import { meetingWords } from '../../locale/meeting'

interface Props {
  board: BoardView
  now: number
  /** null opens the form of a meeting that is not on record yet */
  onOpen(meeting: string | null): void
}

/** The next joint meeting with its agenda, and the minutes of those before. */
export function Meetings({ board: { next, items, meetings }, now, onOpen }: Props) {
  const ended = meetings.filter(each => each.ended)
  const day = next.day === null ? '' : `计划${dateWords(next.day, now)}开。`
  return (
    <>
      <Heading level={2}>下一次联席会</Heading>
      <Paragraph id="board-next">
        {meetingWords(next.quarter)}。{day}
        {next.held ? '已经开会，还没有定完。' : `议程自动列出，现在有${items.length}件，超期的在前。`}
      </Paragraph>
      <Action
        id="board-meeting"
        label={next.held ? '接着开会，逐件定下来' : '记下这次会，逐件定下来'}
        onTap={() => onOpen(next.held)}
      />
      {ended.map(({ id, heldAt }) => (
        <ListRow
          key={id}
          id={`meeting-${id}`}
          title={meetingWords(id)}
          detail={`${dateWords(heldAt, now)}开的，看纪要`}
          onTap={() => onOpen(id)}
        />
      ))}
    </>
  )
}
