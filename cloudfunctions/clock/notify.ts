import { actorIn } from '../identity'
import { readsAll } from '../views'
import { openRound } from '../round'
import { ballots } from '../store/ballots'
import { follows } from '../store/follows'
import { matters, type MatterHead } from '../store/matters'
import { people } from '../store/people'
import { sendNotice, type Delivered } from '../subscribeMessage'
import { concerns, givenBack, missed, refusedBy, spent, type Follow } from '../../src/domain/notice/follow'
import { ANSWERING_KINDS, dueAt, isTimely, triedLater, type Occasion } from '../../src/domain/notice/notice'
import { awaitedOf, type Line } from '../../src/domain/ballot/voter'
import type { Vote } from '../../src/domain/matter/vote'
import type { Actor } from '../../src/domain/office'
import { deadlineOf } from '../../src/domain/matter/due'
import type { Instant } from '../../src/domain/time'

/** Matters a run, and messages side by side. */
const A_RUN = 50
const AT_ONCE = 10

/**
 * Tells the followers of matters what waits to be told, and answers how many messages left. A grant is taken before its
 * message is sent, so that a run that breaks off, or runs twice, tells nobody twice. What could not be sent is tried again
 * after minutes, then after hours, and then given up and noted; what can never be sent is not tried again. Where nobody
 * answers in time the run ends with the messages that were under way, and the next one goes on with the others. After an answer's
 * messages it is written down who has still to be told it.
 */
export const notify = async (now: Instant): Promise<number> => {
  let sent = 0
  for (const matter of await matters.toTell(now, A_RUN)) {
    const kept: Occasion[] = []
    let silent = false
    for (const occasion of matter.notices ?? []) {
      if (silent || dueAt(occasion) > now) kept.push(occasion)
      else {
        const told = await tell(matter, occasion, now)
        sent += told.sent
        silent = told.silent
        const left = silent ? occasion : told.failed ? triedLater(occasion, now) : null
        if (left) kept.push(left)
        if (ANSWERING_KINDS.some(kind => kind === occasion.kind)) await openRound(matter)
      }
    }
    await matters.saveNotices(matter, kept)
    if (silent) break
  }
  return sent
}

/** What came of an occasion; `silent`: nobody answered about the last messages, and the others were not tried. */
interface Telling {
  sent: number
  failed: boolean
  silent: boolean
}

const tell = async (matter: MatterHead, occasion: Occasion, now: Instant): Promise<Telling> => {
  const { state } = matter
  const telling = { sent: 0, failed: false, silent: false }
  if (!isTimely(state, occasion, now)) return telling
  const vote = state.votes.find(({ id }) => id === occasion.vote)
  const [readers, waitedFor] = await Promise.all([
    readersOf(matter, now),
    occasion.vote === null ? [] : ballots.awaited(occasion.vote)
  ])
  const awaited = new Map(waitedFor.map(line => [line.household, line]))
  const concerned = await Promise.all(
    readers.map(async ({ actor }) => concerns(occasion, vote ? await waitsFor(vote, awaited, actor) : false))
  )
  const asked = readers.flatMap(({ follow }, at) => (concerned[at] ? [follow] : []))
  for (let from = 0; from < asked.length && !telling.silent; from += AT_ONCE) {
    const some = asked.slice(from, from + AT_ONCE)
    const outcomes = await Promise.all(some.map(each => deliver(matter, each, occasion, now)))
    const tried = outcomes.filter(each => each !== 'none')
    telling.sent += tried.filter(each => each === 'sent' || each === 'late').length
    telling.failed ||= tried.includes('failed')
    telling.silent = tried.length > 0 && tried.every(each => each === 'late')
  }
  return telling
}

/**
 * The followers who belong to the matter's unit today, or hold an office for it: whoever moved out or handed over is told no
 * more of it, nor by being called or not whether the household they left has voted.
 */
const readersOf = async (
  { id, place, unit }: MatterHead,
  now: Instant
): Promise<{ follow: Follow; actor: Actor }[]> => {
  const all = await follows.of(id)
  const known = all.length > 0 ? await people.among(all.map(({ person }) => person)) : new Map()
  return all
    .map(follow => ({ follow, actor: actorIn(place, follow.person, known.get(follow.person) ?? null) }))
    .filter(({ actor }) => readsAll(unit, actor, now))
}

/** Whether a vote waits for a ballot that is this person's to cast. One read, and only for whoever owns something where owners vote. */
const waitsFor = async (vote: Vote, awaited: ReadonlyMap<string, Line>, actor: Actor): Promise<boolean> => {
  const ids = [...(actor.household ? [actor.household.id] : []), ...(actor.seats ?? [])]
  const owned = vote.rule.class === 'owner' ? (actor.owns ?? []).map(({ id }) => id) : []
  const lines =
    owned.length > 0
      ? (await ballots.ofVoters([...ids, ...owned])).filter(line => line.vote === vote.id)
      : ids.flatMap(id => awaited.get(id) ?? []).map(line => ({ ...line, voted: false }))
  return awaitedOf(vote, actor, lines) !== undefined
}

const deliver = async (
  matter: MatterHead,
  follow: Follow,
  occasion: Occasion,
  now: Instant
): Promise<Delivered | 'none'> => {
  const taken = spent(follow, occasion, now)
  if (!taken || !(await follows.save(taken))) return 'none'
  const saved = { ...taken, version: taken.version + 1 }
  const day =
    occasion.kind === 'result' || occasion.kind === 'answered' ? occasion.at : deadlineOf(matter.state, now)
  const outcome = await sendNotice(follow.person, occasion.kind, matter.state, day ?? occasion.at)
  const isGivenUp = outcome === 'broken' || (outcome === 'failed' && triedLater(occasion, now) === null)
  if (isGivenUp) await follows.save(missed(saved, occasion, now))
  else if (outcome === 'failed') await follows.save(givenBack(saved, occasion))
  else if (outcome === 'refused') await follows.save(refusedBy(saved, occasion))
  return outcome
}
