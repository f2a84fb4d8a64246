import { mergeSmall, SMALL } from './cells'
import type { VoteInput } from './decide'
import { byCourtyard, countOf, electorate, hasTakenPart, type Voter } from './electorate'
import type { Count, Verdict } from './verdict'

/** The counts of a courtyard, or of 其他. */
export interface TallyRow {
  unit: string
  participating: number
  counts: readonly Count[]
}

/** What the result page shows of an open vote. Abstained (弃权) is a choice; not voted (未表决) is the rest of the eligible. */
export interface Tally {
  eligible: number
  participating: number
  notVoted: number
  counts: readonly Count[]
  /** rows of fewer than five ballots merged; empty when none can be shown */
  courtyards: readonly TallyRow[]
  /** the affected beside the rest; null where the two would tell on fewer than five in a courtyard */
  sides: { affected: readonly Count[]; others: readonly Count[] } | null
}

/**
 * Counts a decided vote for its page; null when the verdict is one that tells no split. Not for secret votes, which
 * have no breakdown smaller than the vote. `choices` in the order they are shown.
 */
export const tally = (
  { card, roll, recused, ballots }: VoteInput<string>,
  affected: readonly string[],
  choices: readonly string[],
  verdict: Verdict
): Tally | null => {
  if (!('split' in verdict)) return null
  const voters = electorate(card, roll, recused, ballots)
  const present = voters.filter(hasTakenPart)
  const courtyards = byCourtyard(present).map(([key, value]) => ({ key, size: value.length, value }))
  const row = (unit: string, some: readonly Voter[]): TallyRow => ({
    unit,
    participating: some.length,
    counts: countOf(card, some, choices)
  })
  const standing = new Set(affected)
  const near = present.filter(voter => standing.has(voter.household))
  const others = present.filter(voter => !standing.has(voter.household))
  return {
    eligible: voters.length,
    participating: present.length,
    notVoted: voters.length - present.length,
    counts: countOf(card, present, choices),
    courtyards: mergeSmall(courtyards, (a, b) => [...a, ...b]).map(({ key, value }) => row(key, value)),
    sides:
      near.length > 0 && [near, others].every(hasNoSmallCell)
        ? { affected: countOf(card, near, choices), others: countOf(card, others, choices) }
        : null
  }
}

const hasNoSmallCell = (voters: readonly Voter[]): boolean =>
  byCourtyard(voters).every(([, some]) => some.length >= SMALL)
