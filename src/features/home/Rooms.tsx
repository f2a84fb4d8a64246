import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { Paragraph } from '../../components/Paragraph'
import { Tag } from '../../components/Tag'
import type { HomeView } from '../../contract/views/room'
import { UNREAD_WORDS } from '../../locale/notices'

/** The rooms this person belongs to; how to find one when there is none yet. */
export function Rooms({ rooms, onOpen }: { rooms: HomeView['rooms']; onOpen(room: string): void }) {
  return (
    <>
      <Heading level={2}>我的议事厅</Heading>
      {rooms.length === 0 ? (
        <Paragraph id="rooms-none">还没有。请点开邻居在微信群里发的卡片，先看看，再确认住户。</Paragraph>
      ) : (
        rooms.map(({ id, title, unread }) => (
          <ListRow
            key={id}
            id={`room-${id}`}
            title={title}
            tag={unread ? <Tag word={UNREAD_WORDS} /> : undefined}
            onTap={() => onOpen(id)}
          />
        ))
      )}
    </>
  )
}
