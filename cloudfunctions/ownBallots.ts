import { votesFor, voterOf } from '../src/domain/ballot/voter'
import type { BallotRecord } from '../src/domain/ballot/ballot'
import type { Vote } from '../src/domain/matter/vote'
import type { Actor } from '../src/domain/office'
import { ballots } from './store/ballots'

/**
 * The lines of a vote's roll that have to do with the caller: their household's or seat's, and on owner cards those of
 * the dwellings they own; and which of them are theirs to cast. One read, a further one for each dwelling owned.
 */
export const ownBallots = async (
  vote: Vote,
  actor: Actor
): Promise<{ lines: readonly BallotRecord[]; own: readonly BallotRecord[] }> => {
  const owned = vote.rule.class === 'owner' ? (actor.owns ?? []).map(({ id }) => id) : []
  const ids = new Set([voterOf(vote, actor), ...owned].filter(id => id !== null))
  const read = await Promise.all([...ids].map(id => ballots.read(vote.id, id)))
  const lines = read.filter(record => record !== null)
  return { lines, own: lines.filter(record => votesFor(vote, actor, record)) }
}
