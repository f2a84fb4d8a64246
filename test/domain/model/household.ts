import type { YesNo } from '../../../src/domain/deciding/ballot'
import type { ChoiceOption } from '../../../src/domain/deciding/decideChoice'
import { NEAR, ROLL } from '../matter/acts'
import type { Deed, Life } from './deed'

/** What a choice between sites is about: A beside six households of its host, B beside nobody on the roll. */
export const PLACES: readonly ChoiceOption[] = [
  { id: 'A', host: 'W', affected: NEAR },
  { id: 'B', host: 'W', affected: [] }
]
export const CHOICES = ['A', 'B', 'none', 'abstain'] as const

export const householdAt = (at: number): string => ROLL[at % ROLL.length]!.household
/** One of two neighbours whom others let vote for them. */
export const holderAt = (at: number): string => householdAt(15 + (at % 2))
/** One of two people who live there. */
export const memberOf = (household: string, { other }: Pick<Deed, 'other'>): string =>
  `p-${household}${other % 4 === 0 ? '-second' : ''}`

/** What a household says; in a choice a yes is for A, and a no for B or for none of these. */
export const choiceOn = (about: Life['about'], deed: Deed, household: string): string => {
  const said = saidOf(deed, household)
  if (about !== 'choice' || said === 'abstain') return said
  return said === 'yes' ? 'A' : deed.other % 3 === 0 ? 'none' : 'B'
}

/** Whether the fault for which a vote is to be annulled touched every household. */
export const touchesAll = ({ agreed }: Deed): boolean => agreed

const saidOf = ({ choice, mood }: Deed, household: string): YesNo => {
  const against = mood === 'neighbours' ? NEAR.includes(household) : household.startsWith('E')
  return mood === 'each' ? choice : against ? 'no' : 'yes'
}
