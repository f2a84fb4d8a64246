import type { Occupancy } from '../unit'
import { canonical } from './canonical'
import type { Card, CardClass } from './ruleCard'
import { sha256 } from './sha256'

/** One line of the roll: who has one ballot. Where persons or representatives vote, each has a line of its own. */
export interface RollEntry {
  /** the id the ballot is cast under: a household's, or that of a seat where persons vote */
  household: string
  /** of a seat: the household its person lives in */
  home?: string
  door: string
  building: string
  courtyard: string
  /** floor area in 0.01 m² */
  area: number
  occupancy: Occupancy
  /** whose the dwelling is, when one owner has several (a developer's unsold ones too) */
  owner?: string
}

/**
 * The roll as it freezes when a vote opens, in the order of ids. Consult cards ask the household that lives there, so
 * empty dwellings are left out; owners and the law's bodies count whole. In whose hand a dwelling is stands on the roll of
 * owners only. Throws when a household stands on it twice.
 */
export const freezeRoll = (cardClass: CardClass, entries: readonly RollEntry[]): RollEntry[] => {
  const roll = entries
    .filter(entry => cardClass !== 'consult' || entry.occupancy !== 'empty')
    .map(({ owner, ...entry }) =>
      cardClass === 'owner' && owner !== undefined ? { ...entry, owner } : entry
    )
    .sort((a, b) => (a.household < b.household ? -1 : 1))
  const twice = roll.find((entry, at) => entry.household === roll[at - 1]?.household)
  if (twice) throw new Error(`twice on the roll: ${twice.household}`)
  return roll
}

/**
 * Whether the roll of dwellings names those who vote by a card. Adults, members and representatives vote one by one
 * (居委会法 §26、§28, 村委会法 §25、§29, 农村集体经济组织法 §26), and a household is none of them.
 */
export const isOfDwellings = ({ voterUnit }: Card): boolean =>
  voterUnit === 'household' || voterUnit === 'owner'

/** The household behind a line of the roll. */
export const homeOf = ({ household, home }: Pick<RollEntry, 'household' | 'home'>): string =>
  home ?? household

export const rollHash = (roll: readonly RollEntry[]): string => sha256(canonical(roll))

/** Recusal (回避) takes a household out of the count on consult cards only; the law's denominators stay whole. */
export const eligibleOn = <T extends RollEntry>(
  cardClass: CardClass,
  roll: readonly T[],
  recused: readonly string[]
): readonly T[] => {
  if (cardClass !== 'consult') return roll
  const out = new Set(recused)
  return roll.filter(entry => !out.has(entry.household))
}
