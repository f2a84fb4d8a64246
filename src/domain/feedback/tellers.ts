import { holdsOffice, type Actor, type OfficeName } from '../office'
import { isRefused, refuse, type Refused } from '../refusal'
import type { Unit } from '../unit'
import { DAY, type Instant } from '../time'

/** Who goes to the doors that do not know an answer: whoever goes there anyway, and the head of the courtyard. */
export const TELLERS = ['gridWorker', 'stairHead', 'courtyardHead'] as const satisfies readonly OfficeName[]
export type Teller = (typeof TELLERS)[number]

/** Days from an answer in which it is the grid worker's and the stair head's to tell it; so many more it is the head's. */
export const TELL_DAYS = 7

/** Whose turn it is to go, and until when. It stays the head's. */
export const tellingTurn = (answered: Instant, now: Instant): { heads: boolean; due: Instant } => {
  const first = answered + TELL_DAYS * DAY
  return now < first ? { heads: false, due: first } : { heads: true, due: first + TELL_DAYS * DAY }
}

interface Door {
  courtyard: string
  building: string
}

/** In which of these offices this person may tell an answer at a door today; null where they do not go there. */
export const tellsAt = (
  actor: Actor,
  { courtyard, building }: Door,
  now: Instant,
  offices: readonly Teller[] = TELLERS
): Teller | null =>
  offices.find(office =>
    actor.mandates.some(
      each =>
        each.office === office &&
        each.from <= now &&
        now < each.until &&
        (office === 'gridWorker' || each.unit === (office === 'stairHead' ? building : courtyard))
    )
  ) ?? null

/** The buildings of a unit where this person tells answers; refused where there are none. */
export const tellsIn = (
  actor: Actor,
  unit: Unit,
  now: Instant
): { office: OfficeName; buildings: string[] } | Refused => {
  const held = holdsOffice(actor, TELLERS, unit, now)
  if (isRefused(held)) return held
  const buildings = unit.buildings
    .filter(({ key, courtyard }) => tellsAt(actor, { building: key, courtyard }, now) !== null)
    .map(({ key }) => key)
  return buildings.length > 0 ? { office: held.office, buildings } : refuse('FORBIDDEN')
}
