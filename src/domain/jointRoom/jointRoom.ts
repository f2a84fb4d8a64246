import type { Level } from '../levels/level'
import type { Instant } from '../time'

/** Who is asked to sit with the residents: they speak, and have no vote. */
export const GUEST_KINDS = ['ownersCommittee', 'propertyCompany', 'localUnit', 'other'] as const
export type GuestKind = (typeof GUEST_KINDS)[number]

/** A guest that was invited, by its name and the office that speaks for it. */
export interface Guest {
  id: string
  kind: GuestKind
  name: string
  office: string
  /** what it said, in order */
  said: readonly { text: string; at: Instant }[]
}

/** A joint room (共议厅): one thread of several courtyards, chaired by the secretary, with those who were invited. */
export interface JointRoom {
  /** names of the courtyards that sit here */
  courtyards: readonly string[]
  /** the matters that became one with this */
  from: readonly { matter: string; title: string; room: string }[]
  guests: readonly Guest[]
  /** until when whoever signed may take the name back, because what they signed became another thing */
  unsignUntil: Instant | null
}

export const NOBODY_JOINED: JointRoom = { courtyards: [], from: [], guests: [], unsignUntil: null }

/** Who sits together: at the second level several courtyards do also where nobody was invited and nothing was joined. */
export const sittingOf = (
  { level, jointRoom }: { level: Level; jointRoom: JointRoom | null },
  courtyards: readonly unknown[]
): JointRoom | null => jointRoom ?? (level === 'L2' && courtyards.length > 1 ? NOBODY_JOINED : null)
