import { DAY, type Instant } from '../time'

/** The two households of a dispute and the third who listens to both (中立第三方). */
export type Part = 'asker' | 'other' | 'neutral'

/** Days in which the other side and the neutral answer; then nothing is left of it. */
const CONSENT_DAYS = 14
/** Days an open room has; then nothing is left of what was said. */
const TALK_DAYS = 60

/** Something said in the room; all three read it, nobody else, and nobody once the room ends. */
interface Message {
  id: string
  part: Part
  text: string
  at: Instant
}

/** The wording on the table, and who of the two sides has put their name to exactly these words. */
interface Draft {
  text: string
  signed: readonly Side[]
}

type Side = Exclude<Part, 'neutral'>

/**
 * A private room for a dispute between neighbours (邻里调解). It is no matter: no journal, no list and no export knows it.
 * What ends without an agreement is not a state, it is gone.
 */
export interface Mediation {
  id: string
  place: string
  asker: { household: string; door: string }
  other: { household: string; door: string }
  neutral: { person: string; name: string }
  about: string
  standing: Standing
  version: number
}

type Standing =
  | { status: 'asked'; until: Instant; consents: readonly Exclude<Part, 'asker'>[] }
  | { status: 'open'; until: Instant; messages: readonly Message[]; draft: Draft | null }
  | { status: 'agreed'; text: string; at: Instant }

/** Somebody who looks: their household and themselves. */
export interface Looker {
  person: string
  household: string | null
}

/** What a mediation of theirs is found by. */
export const partsOf = ({ person, household }: Looker): readonly string[] =>
  household === null ? [person] : [household, person]

/** Which part somebody has in it; null for everyone else, who is not even told that it exists. */
const partOf = (
  { asker, other, neutral }: Pick<Mediation, 'asker' | 'other' | 'neutral'>,
  { person, household }: Looker
): Part | null => {
  if (household !== null && household === asker.household) return 'asker'
  if (household !== null && household === other.household) return 'other'
  return person === neutral.person ? 'neutral' : null
}

/** Whether it is still there at `now`, however late the clock is: what has run out is as good as erased. */
export const isThere = ({ standing }: Mediation, now: Instant): boolean =>
  standing.status === 'agreed' || now < standing.until

/** The agreement is the two sides' own; the neutral keeps nothing of it. */
export const mayRead = (mediation: Mediation, looker: Looker, now: Instant): Part | null => {
  const part = partOf(mediation, looker)
  if (part === null || !isThere(mediation, now)) return null
  return mediation.standing.status === 'agreed' && part === 'neutral' ? null : part
}

/** When the clock erases it; null once there is an agreement to keep. */
export const endsAt = ({ standing }: Mediation): Instant | null =>
  standing.status === 'agreed' ? null : standing.until

/** Whether something waits for this part: a word of consent, or a name under the wording. */
export const waitsFor = ({ standing }: Mediation, part: Part): boolean => {
  if (standing.status === 'asked') return part !== 'asker' && !standing.consents.includes(part)
  if (standing.status !== 'open' || part === 'neutral' || !standing.draft) return false
  return !standing.draft.signed.includes(part)
}

export const consentUntil = (now: Instant): Instant => now + CONSENT_DAYS * DAY
export const talkUntil = (now: Instant): Instant => now + TALK_DAYS * DAY
