import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import type { HomeView } from '../../contract/views/room'
import type { Seen } from '../../services/useView'

/** 委托, room by room: a vote is given within the room it is held in. */
export function Proxies({ seen, onOpen }: { seen: Seen<HomeView>; onOpen(room: string): void }) {
  if (seen.status !== 'done' || !seen.value.viewer.household) return null
  return (
    <>
      <Heading level={2}>委托投票</Heading>
      {seen.value.rooms.map(({ id, title }) => (
        <ListRow
          key={id}
          id={`me-proxy-${id}`}
          title={title}
          detail="请邻居替我家投，或者看谁委托了我家"
          onTap={() => onOpen(id)}
        />
      ))}
    </>
  )
}
