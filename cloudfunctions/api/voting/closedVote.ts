import { voteOf, type Matter } from '../../../src/domain/matter/matter'
import type { Vote } from '../../../src/domain/matter/vote'
import type { Actor } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Source } from '../../../src/domain/trail/exporting'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { ballots, secretBallots } from '../../store/ballots'
import { matters, type StoredMatter } from '../../store/matters'
import { people } from '../../store/people'
import { caughtUp } from '../../thread'
import { readsAll } from '../../views'

interface ClosedVote {
  stored: StoredMatter
  actor: Actor
  vote: Source['vote']
}

/** A vote that has closed, for members of its unit: NOT_VERIFIED or NOT_IN_UNIT to others, TOO_EARLY before. */
export const closedVote = async (
  call: Call,
  { matter, vote: id }: { matter: string; vote: string }
): Promise<ClosedVote | Refused> => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(matter)])
  if (!read) return refuse('NOT_FOUND')
  const stored = await caughtUp(read, call.now)
  const actor = actorIn(stored.place, call.openid, person)
  if (!readsAll(stored.unit, actor, call.now))
    return refuse(actor.household || actor.elsewhere ? 'NOT_IN_UNIT' : 'NOT_VERIFIED')
  const vote = withResult(stored.state, id)
  return isRefused(vote) ? vote : { stored, actor, vote }
}

/** The same for what shows the ballots: TOO_EARLY also while the vote may yet be extended. */
export const finalVote = async (
  call: Call,
  which: { matter: string; vote: string }
): Promise<(ClosedVote & { source: Source }) | Refused> => {
  const closed = await closedVote(call, which)
  if (isRefused(closed)) return closed
  const barred = notFinal(closed.stored.state, closed.vote)
  if (barred) return barred
  const { stored, vote } = closed
  const { journal, salt } = stored
  const [records, secret] = await Promise.all([
    ballots.of(vote.id),
    vote.secret ? secretBallots.of(vote.id) : []
  ])
  return { ...closed, source: { vote, journal, salt, records, secret } }
}

/** Why the ballots of a vote cannot be shown to anyone yet; null when they can. */
export const notFinal = ({ stage }: Matter, vote: Vote): Refused | null =>
  stage.status === 'extendable' && stage.vote === vote.id ? refuse('TOO_EARLY', { from: stage.until }) : null

export const withResult = (matter: Matter, id: string): Source['vote'] | Refused => {
  const vote = voteOf(matter, id)
  if (!vote) return refuse('NOT_FOUND')
  return vote.result ? { ...vote, result: vote.result } : refuse('TOO_EARLY', { from: vote.closesAt })
}
