import type { YesNo } from '../../../src/domain/deciding/ballot'
import { freezeRoll, rollHash } from '../../../src/domain/deciding/roll'
import { announceVote } from '../../../src/domain/matter/announcing'
import { enterPaper } from '../../../src/domain/matter/assisted'
import { castBallot, type BallotRecord } from '../../../src/domain/matter/ballot'
import { certifyResult, extendVote } from '../../../src/domain/matter/closing'
import { answerAssisted } from '../../../src/domain/matter/dispute'
import { markDoor, unservedAmong } from '../../../src/domain/matter/doors'
import type { MatterEvent } from '../../../src/domain/matter/event'
import { append, type Thread } from '../../../src/domain/matter/journal'
import { openVoteOf, verdictDueAt, type Matter } from '../../../src/domain/matter/matter'
import { declareInterest, openVote } from '../../../src/domain/matter/opening'
import { callBack, takePhone } from '../../../src/domain/matter/phone'
import { castByProxy, grantProxy, revokeProxy, type ProxyBook } from '../../../src/domain/matter/proxy'
import { recheck, recheckBars } from '../../../src/domain/matter/recheck'
import type { Actor } from '../../../src/domain/office'
import { isRefused, refuse, type Refusal, type Refused } from '../../../src/domain/refusal'
import { HOUR, type Instant } from '../../../src/domain/time'
import { card } from '../deciding/village'
import { NEAR, ROLL } from '../matter/acts'
import { caughtUp } from '../matter/clockwork'
import { given } from '../matter/grammar'
import { deliberating, sitesListed } from '../matter/histories'
import { day, HEAD_E, LADDER, livingAt, mandate, official, recordsOf, SECRETARY } from '../matter/village'
import type { Deed, Life } from './deed'

/** Everything that is kept: the matter with its journal, the ballots of its votes, the proxies of the room. */
export interface World {
  thread: Thread
  ballots: ReadonlyMap<string, readonly BallotRecord[]>
  book: ProxyBook
}

export const startOf = ({ about }: Life): Instant => day(about === 'site' ? 36 : 6)
export const householdAt = (at: number): string => ROLL[at % ROLL.length]!.household
/** One of two neighbours whom others let vote for them. */
export const holderAt = (at: number): string => householdAt(15 + (at % 2))
const GRID = official('p-grid', mandate('gridWorker', 'riverside'))

export const choiceOf = ({ choice, mood }: Deed, household: string): YesNo => {
  const against = mood === 'neighbours' ? NEAR.includes(household) : household.startsWith('E')
  return mood === 'each' ? choice : against ? 'no' : 'yes'
}

/** A matter whose vote nobody has announced yet; those who would gain have said so. */
export const begun = (life: Life): World => {
  const { about, declared } = life
  const { matter, journal } = given(...(about === 'site' ? sitesListed('A', 'B') : deliberating(false)))
  const empty = { ballots: new Map(), book: { room: 'hewan.place', given: [], version: 0 } }
  return declared.reduce<World>(
    (world, at) => {
      const events = declareInterest(world.thread.matter, householdAt(at), '亲戚承包')
      return isRefused(events)
        ? world
        : written(world, events, `p-${householdAt(at)}`, 'declared', startOf(life))
    },
    { ...empty, thread: { matter, journal } }
  )
}

/** What the timer does when it comes. */
export const ticked = (world: World, now: Instant): World => ({ ...world, thread: truly(world, now) })

/** The matter as it truly stands, whether or not the timer came; worked out once for each world and instant. */
export const truly = (world: World, now: Instant): Thread => {
  const known = stood.get(world)
  if (known?.now === now) return known.thread
  const thread = caughtUp(world.thread, now, vote => world.ballots.get(vote) ?? [])
  stood.set(world, { now, thread })
  return thread
}
const stood = new WeakMap<World, { now: Instant; thread: Thread }>()

/** One deed for one household, done as the functions do it. A refusal leaves the very same world. */
export const done = (
  world: World,
  deed: Deed,
  door: number,
  now: Instant,
  request: string
): { world: World; refused: Refusal | null } => {
  const after = attempt(world, deed, door, now, request)
  return isRefused(after) ? { world, refused: after.refused } : { world: after, refused: null }
}

const attempt = (world: World, deed: Deed, door: number, now: Instant, request: string): World | Refused => {
  switch (deed.kind) {
    case 'tick':
      return ticked(world, now)
    case 'announce':
    case 'open':
    case 'extend':
    case 'certify':
      return decided(world, deed, now, request)
    case 'grant':
    case 'revoke':
      return entrusted(world, deed, door, now)
    default:
      return voiced(world, deed, door, now, request)
  }
}

const decided = (world: World, deed: Deed, now: Instant, request: string): World | Refused => {
  const current = { ...world, thread: truly(world, now) }
  const { matter } = current.thread
  const actor = deed.kind === 'certify' ? SECRETARY : HEAD_E
  const events = officialActs(current, matter, deed, now)
  if (isRefused(events)) return events
  const after = written(current, events, actor.person, request, now)
  const open = openVoteOf(after.thread.matter)
  if (deed.kind !== 'open' || !open) return after
  const records = recordsOf(open.id, () => null, now, ROLL)
  return { ...after, ballots: new Map([...after.ballots, [open.id, records]]) }
}

const officialActs = (
  { ballots }: World,
  matter: Matter,
  deed: Deed,
  now: Instant
): MatterEvent[] | Refused => {
  const vote = matter.votes[matter.votes.length - 1]
  const records = ballots.get(vote?.id ?? '') ?? []
  if (deed.kind === 'announce') return announced(matter, now)
  if (deed.kind === 'open') {
    const rule = card(matter.location ? 'facility' : 'ordinary')
    return openVote(
      matter,
      HEAD_E,
      { rule, rollHash: rollHash(freezeRoll(rule.class, ROLL)), roll: ROLL, ladder: LADDER },
      [],
      now
    )
  }
  if (deed.kind === 'certify') {
    const events = certifyResult(matter, SECRETARY, LADDER, [], now)
    const open = openVoteOf(matter)
    return isRefused(events) || !open ? events : (recheckBars(open, records) ?? events)
  }
  const input = { vote: vote?.id ?? 'none', affectedServed: deed.agreed }
  const events = extendVote(matter, HEAD_E, input, [], now)
  if (isRefused(events) || !vote || !deed.agreed) return events
  return unservedAmong(vote, records) === 0 ? events : refuse('EVIDENCE_MISSING')
}

const announced = (matter: Matter, now: Instant): MatterEvent[] | Refused =>
  announceVote(
    matter,
    {
      vote: `v.${now}`,
      about: matter.location ? 'site' : 'measure',
      question: '您是否同意这样办？',
      option: matter.location ? 'A' : null,
      windowDays: 7
    },
    card(matter.location ? 'facility' : 'ordinary'),
    'p-W-10',
    now
  )

const entrusted = (world: World, deed: Deed, door: number, now: Instant): World | Refused => {
  const giver = livingAt(householdAt(door))
  const holder = holderAt(deed.other)
  const book =
    deed.kind === 'grant'
      ? grantProxy(world.book, giver, { household: holder, door: holder }, now)
      : revokeProxy(world.book, giver)
  return isRefused(book) ? book : { ...world, book }
}

/** What is said by or for one household; only its own record changes. */
const voiced = (world: World, deed: Deed, door: number, now: Instant, request: string): World | Refused => {
  const stored = world.thread.matter
  const matter = deed.kind === 'cast' || deed.kind === 'proxy' ? stored : truly(world, now).matter
  const vote = [...world.ballots.keys()].pop() ?? 'none'
  const records = world.ballots.get(vote) ?? []
  const record = records.find(each => each.household === householdAt(door)) ?? null
  const after = spoken(world.book, matter, record, deed, { vote, request, door, now })
  if (isRefused(after)) return after
  const changed = records.map(each => (each.household === after.household ? after : each))
  return { ...world, ballots: new Map([...world.ballots, [vote, changed]]) }
}

const spoken = (
  book: ProxyBook,
  matter: Matter,
  record: BallotRecord | null,
  deed: Deed,
  { vote, request, door, now }: { vote: string; request: string; door: number; now: Instant }
): BallotRecord | Refused => {
  const { kind, agreed, other } = deed
  const household = householdAt(door)
  const said = { vote, choice: choiceOf(deed, household), request }
  switch (kind) {
    case 'cast':
      return castBallot(matter, record, memberOf(household, other), said, now)
    case 'paper': {
      const enteredAtDoor = now - (other % 5) * 12 * HOUR
      const slip = { ...said, witnesses: ['王大姐', '李大爷'], photo: 'cloud://x', enteredAtDoor }
      return enterPaper(matter, record, GRID, slip, now)
    }
    case 'phone':
      return takePhone(matter, record, GRID, said, now)
    case 'callBack':
      return callBack(matter, record, SECRETARY, said, now)
    case 'recheck':
      return recheck(matter, record, SECRETARY, said, now)
    case 'answer': {
      const cast = record?.casts.filter(each => each.assisted).pop()?.hash ?? 'none'
      return answerAssisted(record, livingAt(household), { cast, agreed, request }, now)
    }
    case 'proxy':
      return castByProxy(matter, record, livingAt(holderAt(other)), { book, staff: [] }, said, now)
    default:
      return markDoor(matter, record, GRID, { vote, mark: 'served', photo: 'cloud://x', request }, now)
  }
}

/** One of two people who live there. */
const memberOf = (household: string, which: number): Actor => ({
  ...livingAt(household),
  person: `p-${household}${which % 4 === 0 ? '-second' : ''}`
})

const written = (
  world: World,
  events: readonly MatterEvent[],
  by: string,
  request: string,
  at: Instant
): World => ({ ...world, thread: append(world.thread, 'm', events, { by, as: 'resident', request, at }) })

/** The instant a deed happens at, given when the last one did. */
export const instantOf = ({ thread }: World, { wait }: Deed, last: Instant): Instant => {
  if (typeof wait === 'number') return last + wait * HOUR
  const open = openVoteOf(thread.matter)
  if (!open) return last
  return Math.max(last, wait === 'close' ? open.closesAt : verdictDueAt(open) + 1)
}
