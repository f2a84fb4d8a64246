import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { openVoteOf } from '../../../src/domain/matter/matter'
import { castSecret as decide, secretId } from '../../../src/domain/channels/secret'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { ballots, secretBallots } from '../../store/ballots'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { pause } from '../../pause'
import { helpedBy } from './helping'
import { namingsFor } from './namings'

/**
 * Casts or changes a ballot of a secret vote. Neither the request nor the caller nor a time is kept with it. May be
 * repeated: the token on the phone makes it the same ballot. A neighbour who helped has helped one household more that
 * day, and neither the mark nor the ballot says so.
 */
export const castSecret = async (
  call: Call,
  { matter: id, vote, household, choice, token, helper }: CommandInput<'castSecret'>
): Promise<Done['castSecret'] | Refused> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [person, stored, record, before] = await Promise.all([
      people.read(call.openid),
      matters.read(id),
      ballots.read(vote, household),
      secretBallots.read(secretId(vote, token))
    ])
    if (!stored) return refuse('NOT_FOUND')
    const actor = actorIn(stored.place, call.openid, person)
    const namings = await namingsFor(openVoteOf(stored.state), record, call)
    const cast = decide(stored.state, record, before, actor, { vote, choice, token }, call.now, namings)
    if (isRefused(cast)) return cast
    const helped = record && (await helpedBy(call, stored, record, helper))
    if (isRefused(helped)) return helped
    if (!cast.marks) {
      await secretBallots.overwrite(cast.ballot)
      return { marked: true }
    }
    if (record && (await secretBallots.cast(record, cast.ballot))) return { marked: true }
    await pause(attempt)
  }
  return refuse('BUSY')
}

const ATTEMPTS = 6
