import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { capacityFor } from '../../../src/domain/matter/authority'
import { castBallot as decide, receiptOf } from '../../../src/domain/matter/ballot'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { ballots, matters, people } from '../../store'
import { pause } from '../../thread'

/**
 * Casts or changes the ballot of the caller's household: three reads side by side, one write. The household named in
 * the event only says where to look; whose ballot it is, the registry says. Time is the server's: a ballot at the
 * closing instant counts, and closing never races with casting. May be repeated: one request, one cast.
 */
export const castBallot = async (
  call: Call,
  { matter: id, vote, household, choice }: CommandInput<'castBallot'>
): Promise<Done['castBallot'] | Refused> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [person, stored, record] = await Promise.all([
      people.read(call.openid),
      matters.read(id),
      ballots.read(vote, household)
    ])
    if (!stored) return refuse('NOT_FOUND')
    const actor = actorIn(stored.place, call.openid, person)
    const as = capacityFor('castBallot', actor, stored.unit, stored.state.level, call.now)
    if (isRefused(as)) return as
    const own = record?.household === actor.household?.id ? record : null
    if (own?.casts.some(cast => cast.request === call.request && cast.person === call.openid)) {
      return receiptOf(own) ?? refuse('BUSY')
    }
    const after = decide(stored.state, own, actor, { vote, choice, request: call.request }, call.now)
    if (isRefused(after)) return after
    if (own && (await ballots.save(own, after))) return receiptOf(after) ?? refuse('BUSY')
    await pause(attempt)
  }
  return refuse('BUSY')
}

const ATTEMPTS = 6
