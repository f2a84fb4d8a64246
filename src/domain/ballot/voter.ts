import { isSeatOf } from '../body/body'
import type { RollEntry } from '../deciding/roll'
import type { Actor } from '../office'
import { asVoter, perHand } from '../ownership'
import type { Vote } from '../matter/vote'

/** As much of a line of the roll as says whose it is. */
export type Line = Pick<RollEntry, 'household' | 'home' | 'occupancy' | 'owner'>

/** Whether a ballot is this person's to cast: their household's, or their own seat's. */
export const speaksFor = (
  actor: Actor,
  { household, home }: Pick<RollEntry, 'household' | 'home'>
): boolean =>
  home === undefined
    ? household === actor.household?.id
    : home === actor.household?.id && (actor.seats ?? []).includes(household)

/** Whether the ballot of this line is the person's in this vote, as who lives there or as who owns it. */
export const votesFor = (vote: Pick<Vote, 'rule'>, actor: Actor, line: Line): boolean =>
  speaksFor(asVoter(vote, line, actor), line)

/**
 * The line of an open vote that still waits for this person's ballot: none of a household that stands back from it, and one
 * is enough for all the dwellings in one hand. Undefined where nothing waits.
 */
export const awaitedOf = <T extends Line & { voted: boolean }>(
  vote: Pick<Vote, 'rule' | 'recused'>,
  actor: Actor,
  lines: readonly T[]
): T | undefined => {
  const aside = vote.rule.class === 'consult' ? vote.recused : []
  const mine = lines.filter(line => !aside.includes(line.household) && votesFor(vote, actor, line))
  return perHand(mine, ({ voted }) => voted).find(({ voted }) => !voted)
}

/** Under which id this person's ballot of a vote is kept; null for somebody without one. */
export const voterOf = ({ body }: Pick<Vote, 'body'>, { household, seats }: Actor): string | null =>
  body ? (seats?.find(seat => isSeatOf(body.id, seat)) ?? null) : (household?.id ?? null)
