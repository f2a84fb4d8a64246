import { ListRow } from '../../components/ListRow'
import { Tag } from '../../components/Tag'
import type { RoomView } from '../../contract/views/room'
import { promiseWords } from '../../locale/meeting'

/** What a department promised the room and has not reported done by its day. */
export function OverduePromises({
  promises,
  now,
  onOpen
}: {
  promises: RoomView['overduePromises']
  now: number
  onOpen(matter: string): void
}) {
  return (
    <>
      {promises.map(({ matter, title, promise }) => (
        <ListRow
          key={`${matter}-${promise.meeting}`}
          id={`overdue-${matter}`}
          title={title}
          detail={promiseWords(promise, now)}
          tag={<Tag word="答应的事超期了" alarm />}
          onTap={() => onOpen(matter)}
        />
      ))}
    </>
  )
}
