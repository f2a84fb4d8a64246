import type { ResultView } from '../../../src/contract/replies'
import type { ViewInput } from '../../../src/contract/requests'
import { publicVerdict } from '../../../src/domain/deciding/publicLines'
import { voteOf } from '../../../src/domain/matter/matter'
import { receiptOf } from '../../../src/domain/matter/ballot'
import { refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { ballots, matters, people } from '../../store'
import { caughtUp } from '../../thread'
import { readsAll, voteCard } from '../../views'

/** The verdict, line by line, for the members of the unit. Changes nothing. */
export const seeResult = async (
  call: Call,
  { matter: id, vote: voteId }: ViewInput<'result'>
): Promise<ResultView | Refused> => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!read) return refuse('NOT_FOUND')
  const stored = await caughtUp(read, call.now)
  const actor = actorIn(stored.place, call.openid, person)
  if (!readsAll(stored.unit, actor, call.now))
    return refuse(actor.household || actor.elsewhere ? 'NOT_IN_UNIT' : 'NOT_VERIFIED')
  const vote = voteOf(stored.state, voteId)
  if (!vote) return refuse('NOT_FOUND')
  if (!vote.result) return refuse('TOO_EARLY', { from: vote.closesAt })
  const record = actor.household ? await ballots.read(vote.id, actor.household.id) : null
  return {
    matter: id,
    room: { id: stored.room, title: stored.unit.title },
    title: stored.state.title,
    vote: voteCard(vote, vote.result.participants),
    optionName: stored.state.options.find(option => option.id === vote.option)?.name ?? null,
    verdict: publicVerdict(vote.result.verdict),
    root: vote.result.root,
    rollHash: vote.rollHash,
    turnout: [...vote.result.turnout],
    certifiedAt: vote.certifiedAt,
    receipt: record && receiptOf(record)
  }
}
