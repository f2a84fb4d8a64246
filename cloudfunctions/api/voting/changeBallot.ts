import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import type { Word } from '../../../src/domain/channels/dispute'
import { openVoteOf, type Matter } from '../../../src/domain/matter/matter'
import type { Actor } from '../../../src/domain/office'
import type { Naming } from '../../../src/domain/representative'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { ballots } from '../../store/ballots'
import { matters, type StoredMatter } from '../../store/matters'
import { people } from '../../store/people'
import { caughtUp } from '../../thread'
import { pause } from '../../pause'
import { namingsFor } from './namings'

/**
 * Loads one household's ballot record with its matter as it truly stands, decides and saves by compare-and-set; a
 * decision that lost the race is made again. Who may do it, `decide` says: it knows the door. May be repeated: a
 * request the record has seen changes nothing. One that was under way while the vote was counted is asked to come
 * again, and then counts by the hour at which it does.
 */
export const changeBallot = async (
  call: Call,
  { matter: id, vote, household }: { matter: string; vote: string; household: string },
  decide: (scene: {
    matter: Matter
    stored: StoredMatter
    record: BallotRecord | null
    actor: Actor
    namings: readonly Naming[]
  }) => BallotRecord | Refused | Promise<BallotRecord | Refused>
): Promise<BallotRecord | Refused> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [person, read, record] = await Promise.all([
      people.read(call.openid),
      matters.read(id),
      ballots.read(vote, household)
    ])
    if (!read) return refuse('NOT_FOUND')
    const stored = await caughtUp(read, call.now)
    const actor = actorIn(stored.place, call.openid, person)
    if (record && seen(record, call)) return record
    if (record && call.now < (record.sealedFor ?? 0)) return refuse('BUSY')
    const namings = await namingsFor(openVoteOf(stored.state), record, call)
    const after = await decide({ matter: stored.state, stored, record, actor, namings })
    if (isRefused(after)) return after
    if (record && (await ballots.save(record, after))) return after
    await pause(attempt)
  }
  return refuse('BUSY')
}

/** What this call said about a ballot. */
export const wordOf = ({ request, openid }: Call, record: BallotRecord): Word => {
  const word = record.words?.find(each => each.request === request && each.person === openid)
  if (!word) throw new Error('a word was just written')
  return word
}

const ATTEMPTS = 6

const seen = (record: BallotRecord, { request, openid }: Call): boolean =>
  [
    ...record.casts,
    ...(record.words ?? []),
    ...(record.visits ?? []),
    ...(record.slips ?? []),
    ...(record.checkIn ? [record.checkIn] : []),
    ...(record.reason ? [record.reason] : []),
    ...(record.disagreement ? [record.disagreement] : [])
  ].some(each => each.request === request && each.person === openid)
