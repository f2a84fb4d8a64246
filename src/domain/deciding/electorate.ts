import type { Ballot } from './ballot'
import type { Denominator, RuleCard } from './ruleCard'
import { eligibleOn, type RollEntry } from './roll'
import type { Count } from './verdict'

/** One head of the count: a household, a person, or an owner with all that is his. `choice` is null until he takes part. */
export interface Voter {
  household: string
  courtyard: string
  area: number
  choice: string | null
}

/**
 * Who counts under a card and what each has said. Ballots of households that are recused or not on the roll are left
 * out. On owner cards several parts in one hand are one head with their area summed, and a ballot for one speaks for
 * all (建筑物区分所有权司法解释 §8–9). Throws when a household has two ballots: only the last may be handed in.
 */
export const electorate = (
  card: RuleCard,
  roll: readonly RollEntry[],
  recused: readonly string[],
  ballots: readonly Ballot<string>[]
): readonly Voter[] => {
  const cast = new Map(ballots.map(({ household, choice }) => [household, choice]))
  if (cast.size < ballots.length) throw new Error('a household has two ballots')
  const eligible = eligibleOn(card.class, roll, recused)
  return card.class === 'owner' ? byOwner(eligible, cast) : eligible.map(entry => voterOf(entry, cast))
}

export const hasTakenPart = (voter: Voter): boolean => voter.choice !== null

/** How much of a denominator some voters are: heads, or 0.01 m². */
export const weigh = (voters: readonly Voter[], denominator: Denominator): number =>
  denominator === 'heads' ? voters.length : voters.reduce((sum, voter) => sum + voter.area, 0)

/** How many chose each of `choices`, in that order. */
export const countOf = (card: RuleCard, voters: readonly Voter[], choices: readonly string[]): Count[] =>
  choices.map(choice => {
    const chose = voters.filter(voter => voter.choice === choice)
    const heads = weigh(chose, 'heads')
    return card.denominators.includes('area')
      ? { choice, heads, area: weigh(chose, 'area') }
      : { choice, heads }
  })

export const byCourtyard = (voters: readonly Voter[]): [courtyard: string, voters: readonly Voter[]][] => {
  const groups = new Map<string, Voter[]>()
  for (const voter of voters) {
    const group = groups.get(voter.courtyard)
    if (group) group.push(voter)
    else groups.set(voter.courtyard, [voter])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

const byOwner = (roll: readonly RollEntry[], cast: ReadonlyMap<string, string>): Voter[] => {
  const owners = new Map<string, Voter>()
  for (const entry of roll) {
    const part = voterOf(entry, cast)
    const key = entry.owner === undefined ? `household ${entry.household}` : `owner ${entry.owner}`
    const owner = owners.get(key)
    if (owner)
      owners.set(key, { ...owner, area: owner.area + part.area, choice: oneVoice(owner.choice, part.choice) })
    else owners.set(key, part)
  }
  return [...owners.values()]
}

const voterOf = (entry: RollEntry, cast: ReadonlyMap<string, string>): Voter => ({
  household: entry.household,
  courtyard: entry.courtyard,
  area: entry.area,
  choice: cast.get(entry.household) ?? null
})

/** An owner who says different things for different parts has taken part and said neither. */
const oneVoice = (a: string | null, b: string | null): string | null =>
  a === null || a === b ? b : b === null ? a : 'abstain'
