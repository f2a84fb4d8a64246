import { ListRow } from '../../components/ListRow'
import type { Viewer } from '../../contract/views/people'
import type { OfficeName } from '../../domain/office'

const CLAIMS = '有人说住在这里，请您核对'

/** Where each office works; every one of these pages takes `room`. */
const DOORS = {
  courtyardHead: {
    id: 'room-workbench',
    title: '院长工作台',
    detail: '受理、准备表决、看来了多少户、名册',
    page: 'packages/head/workbench/index'
  },
  stairHead: { id: 'room-claims', title: '待确认的住户', detail: CLAIMS, page: 'packages/head/claims/index' },
  gridWorker: {
    id: 'room-claims',
    title: '待确认的住户',
    detail: CLAIMS,
    page: 'packages/head/claims/index'
  },
  secretary: {
    id: 'room-desk',
    title: '书记工作台',
    detail: '接收、答复、办结，按期限排着',
    page: 'packages/desk/queue/index'
  },
  streetOfficer: {
    id: 'room-board',
    title: '街道工作台',
    detail: '上交来的事、联席会、答应过的事',
    page: 'packages/desk/board/index'
  }
} as const satisfies Record<OfficeName, { id: string; title: string; detail: string; page: string }>

/** For whoever holds an office here: one row to where its work is. */
export function OfficeDoors({ viewer, onOpen }: { viewer: Viewer; onOpen(page: string): void }) {
  const doors = new Map(viewer.offices.map(({ office }) => [DOORS[office].id, DOORS[office]]))
  return (
    <>
      {[...doors.values()].map(({ id, title, detail, page }) => (
        <ListRow key={id} id={id} title={title} detail={detail} onTap={() => onOpen(page)} />
      ))}
    </>
  )
}
