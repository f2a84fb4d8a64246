import type { Tie } from './claiming/newcomer'
import { refuse, type Refused } from './refusal'
import type { Instant } from './time'
import type { Unit } from './unit'

export const OFFICES = ['courtyardHead', 'stairHead', 'gridWorker', 'secretary', 'streetOfficer'] as const
export type OfficeName = (typeof OFFICES)[number]

/** A mandate (推举记录): who may act for which unit, and until when. */
export interface Mandate {
  office: OfficeName
  /** a courtyard, a building, a place, a community or a street */
  unit: string
  place: string
  from: Instant
  until: Instant
}

export interface Home {
  id: string
  door: string
  building: string
  courtyard: string
  /** how and since when they belong to it */
  tie?: Tie
}

/** A dwelling somebody owns while others live in it, and in whose hand it was then. */
export interface Owned extends Home {
  hand: string | null
  /** since when the register has it in another hand */
  passedAt?: Instant
}

/** Who is calling, as the registry knows them; never as the event claims. */
export interface Actor {
  person: string
  /** the household they act for */
  household: Home | null
  /** dwellings of the place they own and do not live in; absent for none */
  owns?: readonly Owned[]
  /** the household they belong to and do not act for: they have not agreed to the text now in force, or no more */
  unagreed?: { home: Home | null; why: Refused }
  /** bound to a household, but of another place */
  elsewhere: boolean
  mandates: readonly Mandate[]
  /** households of near relatives (近亲属) on record */
  relatives?: readonly string[]
  /** the seats this person holds in bodies (居民代表、成员…), by id; absent for none */
  seats?: readonly string[]
}

/** Where the actor lives as far as reading goes, whatever they agreed to. */
export const homeOf = ({ household, unagreed }: Actor): Home | null => household ?? unagreed?.home ?? null

/** What those who own here and live elsewhere are told of everything that those who live here decide. */
export const AWAY = refuse('NOT_ELIGIBLE', { owner: 'away' })

/** Why somebody who acts for no household here may not act for one: nothing is read from what they did not agree to. */
export const unconfirmed = ({
  unagreed,
  owns = [],
  elsewhere
}: Pick<Actor, 'unagreed' | 'owns' | 'elsewhere'>): Refused => {
  if (unagreed) return unagreed.why
  return owns.length > 0 ? AWAY : refuse(elsewhere ? 'NOT_IN_UNIT' : 'NOT_VERIFIED')
}

/** Whether the actor holds one of the offices for a unit of this room today. */
export const holdsOffice = (
  actor: Actor,
  offices: readonly OfficeName[],
  unit: Unit,
  now: Instant
): { office: OfficeName; unit: string } | Refused => {
  const here = actor.mandates.filter(mandate => offices.includes(mandate.office) && covers(mandate, unit))
  const valid = here.find(mandate => mandate.from <= now && now < mandate.until)
  if (valid) return { office: valid.office, unit: valid.unit }
  return here.length > 0 ? refuse('MANDATE_EXPIRED') : refuse('FORBIDDEN')
}

const covers = (mandate: Mandate, unit: Unit): boolean => {
  if (mandate.place !== unit.place) return false
  if (mandate.office === 'courtyardHead') return unit.courtyards.some(each => each.key === mandate.unit)
  if (mandate.office === 'stairHead') return unit.buildings.some(each => each.key === mandate.unit)
  return true
}
