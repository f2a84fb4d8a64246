import { randomBytes } from 'node:crypto'
import type { Done } from '../../../src/contract/replies'
import type { EnvelopesView } from '../../../src/contract/views/doors'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import { AUTHORITY, capacityFor } from '../../../src/domain/matter/authority'
import {
  ballotsFrom,
  bundlesOf,
  enterCount,
  tellerBars,
  windowOf,
  type Opening
} from '../../../src/domain/channels/envelopeCount'
import { requestSeen } from '../../../src/domain/matter/journal'
import { openVoteOf, voteOf } from '../../../src/domain/matter/matter'
import type { Vote } from '../../../src/domain/matter/vote'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { ballots, secretBallots } from '../../store/ballots'
import { matters } from '../../store/matters'
import { openings, type StoredOpening } from '../../store/envelopes'
import { people } from '../../store/people'
import { caughtUp, settled } from '../../thread'
import { changeMatter } from '../../changing'
import { pause } from '../../pause'
import { placedPart } from './part'

/** The bundles of envelopes for whoever counts them; never what somebody else has counted. Changes nothing. */
export const seeEnvelopes = async (
  call: Call,
  { matter: id }: ViewInput<'envelopes'>
): Promise<EnvelopesView | Refused> => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!read) return refuse('NOT_FOUND')
  const stored = await caughtUp(read, call.now)
  const actor = actorIn(stored.place, call.openid, person)
  const held = holdsOffice(actor, AUTHORITY.openEnvelopes, stored.unit, call.now)
  if (isRefused(held)) return held
  const vote = openVoteOf(stored.state)
  if (!vote?.secret) return refuse('WRONG_STAGE', { status: stored.state.stage.status })
  const [records, kept] = await Promise.all([ballots.of(vote.id), openings.read(windowOf(vote))])
  const opening = kept?.opening ?? UNTOUCHED
  return {
    matter: id,
    title: stored.state.title,
    vote: vote.id,
    question: vote.question,
    options: vote.options.map(({ id, name }) => ({ id, name })),
    until: vote.envelopes?.status === 'sealed' ? vote.envelopes.until : null,
    bundles: bundlesOf(vote, records).map(({ cell, envelopes, ...part }) => ({
      cell,
      envelopes,
      ...placedPart(part, vote, stored.unit)
    })),
    counted: countedBy(opening, call.openid),
    barred: tellerBars(stored.state, vote, records, actor, call.now)
  }
}

/**
 * What one teller counted. When the second has counted the same, the papers become ballots, the counts are erased and
 * the vote goes on to its verdict. May be repeated: what broke off is taken up where it was.
 */
export const openEnvelopes = async (
  call: Call,
  input: CommandInput<'openEnvelopes'>
): Promise<Done['openEnvelopes'] | Refused> => {
  let standing = caughtUp
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [person, read] = await Promise.all([people.read(call.openid), matters.read(input.matter)])
    if (!read) return refuse('NOT_FOUND')
    const own = read.journal.filter(entry => entry.by === call.openid)
    if (requestSeen(own, call.request)) return { opened: true }
    const stored = await standing(read, call.now)
    const actor = actorIn(stored.place, call.openid, person)
    const as = capacityFor('openEnvelopes', actor, stored.unit, stored.state.level, call.now)
    if (isRefused(as)) return as
    const vote = voteOf(stored.state, input.vote)
    if (!vote) return refuse('NOT_FOUND')
    const [records, kept] = await Promise.all([ballots.of(vote.id), openings.read(windowOf(vote))])
    const before = kept?.opening ?? UNTOUCHED
    const entered = { vote: vote.id, counts: input.counts, request: call.request }
    const seed = randomBytes(32).toString('hex')
    const after = enterCount(stored.state, records, before, actor, entered, seed, call.now)
    if (isRefused(after)) return after
    if (standing === caughtUp) {
      standing = settled // what is refused shuts no ballot
      continue
    }
    if (after === before || (await openings.save(kept, windowOf(vote), after)))
      return counted(call, input.matter, vote, after)
    await pause(attempt)
  }
  return refuse('BUSY')
}

const countedBy = (opening: Opening, person: string): EnvelopesView['counted'] => {
  if (opening.status === 'differed') return 'differed'
  if (opening.status !== 'counted') return null
  return opening.first.person === person ? 'mine' : 'other'
}

const ATTEMPTS = 6
const UNTOUCHED: Opening = { status: 'untouched' }

const counted = async (
  call: Call,
  matter: string,
  vote: Vote,
  opening: Opening
): Promise<Done['openEnvelopes'] | Refused> => {
  if (opening.status === 'differed') return refuse('COUNT_DIFFERS', { again: true })
  if (opening.status === 'agreed') {
    await Promise.all(ballotsFrom(vote.id, opening.counts, opening.seed).map(secretBallots.overwrite))
    const done = { status: 'done', tellers: opening.tellers } as const
    const kept: StoredOpening | null = await openings.read(windowOf(vote))
    if (kept?.opening.status === 'agreed' && !(await openings.save(kept, windowOf(vote), done)))
      return refuse('BUSY')
    return counted(call, matter, vote, done)
  }
  if (opening.status !== 'done') return { opened: false }
  const after = await changeMatter(call, matter, 'openEnvelopes', ({ matter: { stage, ...state } }) => {
    const now = state.votes.find(({ id }) => id === vote.id)?.envelopes
    if (stage.status !== 'voting' || now?.status !== 'sealed') return refuse('DUPLICATE', { opened: true })
    return [{ type: 'EnvelopesOpened', vote: vote.id, envelopes: now.count, tellers: opening.tellers }]
  })
  return isRefused(after) ? after : { opened: true }
}
