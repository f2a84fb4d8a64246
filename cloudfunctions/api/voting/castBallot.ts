import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { capacityFor } from '../../../src/domain/matter/authority'
import { castBallot as decide } from '../../../src/domain/ballot/casting'
import { speaksFor } from '../../../src/domain/ballot/voter'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { ownReceipt } from '../../../src/domain/ballot/receipt'
import { openVoteOf } from '../../../src/domain/matter/matter'
import type { Helped } from '../../../src/domain/channels/helper'
import { castByProxy } from '../../../src/domain/channels/proxy'
import { ownedIn } from '../../../src/domain/ownership'
import type { Actor } from '../../../src/domain/office'
import type { Instant } from '../../../src/domain/time'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { ballots, proxies } from '../../store/ballots'
import { matters, type StoredMatter } from '../../store/matters'
import { people } from '../../store/people'
import { pause } from '../../pause'
import { helpedBy } from './helping'
import { namingsFor } from './namings'

/**
 * Casts or changes the ballot of the caller's household: three reads side by side, one write; one read more where
 * another of the household has cast, since a representative it named prevails, and where a neighbour helped. The household named in
 * the event only says where to look; whose ballot it is, the registry says. Time is the server's: a ballot at the
 * closing instant counts, and closing never races with casting. May be repeated: one request, one cast.
 */
export const castBallot = async (
  call: Call,
  { matter: id, vote, household, choice, helper }: CommandInput<'castBallot'>
): Promise<Done['castBallot'] | Refused> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [person, stored, record] = await Promise.all([
      people.read(call.openid),
      matters.read(id),
      ballots.read(vote, household)
    ])
    if (!stored) return refuse('NOT_FOUND')
    const actor = actorIn(stored.place, call.openid, person)
    const owned = record ? ownedIn(actor, record) : undefined
    const as = owned ?? capacityFor('castBallot', actor, stored.unit, stored.state.level, call.now)
    if (isRefused(as)) return as
    const own = record && (record.home !== undefined || owned || speaksFor(actor, record)) ? record : null
    if (record?.casts.some(cast => cast.request === call.request && cast.person === call.openid)) {
      return ownReceipt(record, call.openid, call.now) ?? refuse('BUSY')
    }
    const input = { vote, choice, request: call.request }
    const namings = await namingsFor(openVoteOf(stored.state), own, call)
    const cast = (helped: Helped | null) =>
      own
        ? decide(stored.state, own, actor, { ...input, helped }, call.now, namings)
        : forAnother(stored, record, actor, input, call.now)
    const alone = await cast(null)
    if (isRefused(alone)) return alone
    const helped = own && (await helpedBy(call, stored, own, helper))
    if (isRefused(helped)) return helped
    const after = helped ? await cast(helped) : alone
    if (isRefused(after)) return after
    if (record && (await ballots.save(record, after)))
      return ownReceipt(after, call.openid, call.now) ?? refuse('BUSY')
    await pause(attempt)
  }
  return refuse('BUSY')
}

/** The caller names another household (of a seat nobody else casts): only one that gave them its vote. One more read, and only then. */
const forAnother = async (
  stored: StoredMatter,
  record: BallotRecord | null,
  actor: Actor,
  input: { vote: string; choice: string; request: string },
  now: Instant
): Promise<BallotRecord | Refused> => {
  if (!record) return decide(stored.state, null, actor, input, now)
  const book = await proxies.read(stored.room)
  const staff = stored.unit.propertyStaff ?? []
  return castByProxy(stored.state, record, actor, { book, staff }, input, now)
}

const ATTEMPTS = 6
