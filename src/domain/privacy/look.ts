import type { OfficeName } from '../office'
import type { Instant } from '../time'

/** Registers with doors in them, and papers from a door, each look at which is on record (查看记录). */
export const REGISTERS = [
  'roll',
  'body',
  'doors',
  'export',
  'hearing',
  'claims',
  'invitations',
  'ballotPhoto'
] as const
export type RegisterName = (typeof REGISTERS)[number]

/** One look: at which register of which room, by whom in which office, and the buildings whose doors it showed. */
export interface Look {
  place: string
  room: string
  register: RegisterName
  buildings: readonly string[]
  person: string
  office: OfficeName
  at: Instant
}
