import type { RoomView } from '../../contract/views/room'
import type { Status } from '../../domain/matter/matter'

/** In the order in which a neighbour looks for a matter. */
const GROUPS = [
  { id: 'voting', title: '正在表决、征求意见' },
  { id: 'collecting', title: '正在联名' },
  { id: 'deliberating', title: '正在协商' },
  { id: 'counted', title: '表决以后' },
  { id: 'up', title: '已经上交' },
  { id: 'ended', title: '答复、公示和办结' }
] as const

const GROUP_OF = {
  suggestion: 'collecting',
  collecting: 'collecting',
  triage: 'deliberating',
  deliberating: 'deliberating',
  announced: 'voting',
  voting: 'voting',
  extendable: 'counted',
  mitigating: 'deliberating',
  runoff: 'deliberating',
  review: 'counted',
  certifying: 'counted',
  handedUp: 'up',
  accepted: 'up',
  sentOut: 'up',
  decided: 'counted',
  answered: 'ended',
  display: 'ended',
  closed: 'ended'
} as const satisfies Record<Status, (typeof GROUPS)[number]['id']>

/** The matters of a room by stage; a group without any is left out. */
export const matterGroups = (matters: RoomView['matters']) =>
  GROUPS.map(group => ({
    ...group,
    matters: matters.filter(({ status }) => GROUP_OF[status] === group.id)
  })).filter(group => group.matters.length > 0)
