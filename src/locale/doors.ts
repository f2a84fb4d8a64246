import type { DoorState } from '../domain/matter/doors'

/** How a door stands on the board (入户名单). */
export const DOOR_WORDS = {
  toVisit: '还没去',
  notIn: '没在家',
  done: '已经投了',
  refused: '不愿投'
} as const satisfies Record<DoorState, string>
