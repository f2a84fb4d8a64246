import { freezeRoll, rollHash } from '../../../src/domain/deciding/roll'
import { announceVote } from '../../../src/domain/matter/announcing'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { certifyResult, extendVote } from '../../../src/domain/matter/afterClose'
import { unservedAmong } from '../../../src/domain/channels/doors'
import type { MatterEvent } from '../../../src/domain/matter/event'
import { append, type Thread } from '../../../src/domain/matter/journal'
import { openVoteOf, type Matter } from '../../../src/domain/matter/matter'
import { verdictDueAt } from '../../../src/domain/matter/vote'
import { declareInterest, openVote } from '../../../src/domain/matter/opening'
import type { ProxyBook } from '../../../src/domain/channels/proxy'
import { recheckBars } from '../../../src/domain/channels/recheck'
import type { SecretBallot } from '../../../src/domain/channels/secret'
import { voidVote } from '../../../src/domain/matter/voiding'
import { isRefused, refuse, type Refusal, type Refused } from '../../../src/domain/refusal'
import { HOUR, type Instant } from '../../../src/domain/time'
import { card } from '../deciding/village'
import { ROLL } from '../matter/acts'
import { caughtUp } from '../matter/clockwork'
import { given } from '../matter/grammar'
import { deliberating, sitesListed } from '../matter/histories'
import { day, HEAD_E, LADDER, recordsOf, SECRETARY, UNIT } from '../matter/village'
import type { Deed, Life } from './deed'
import { householdAt, touchesAll } from './household'
import { entrusted, voiced } from './voices'

/** Everything that is kept: the matter with its journal, the ballots of its votes, the proxies of the room. */
export interface World {
  thread: Thread
  ballots: ReadonlyMap<string, readonly BallotRecord[]>
  /** of secret votes, apart from the marks in their records */
  secret: ReadonlyMap<string, readonly SecretBallot[]>
  asks: Pick<Life, 'about' | 'secret'>
  book: ProxyBook
}

export const startOf = ({ about }: Life): Instant => day(about === 'measure' ? 6 : 36)
/** A matter whose vote nobody has announced yet; those who would gain have said so. */
export const begun = (life: Life): World => {
  const { about, declared } = life
  const { matter, journal } = given(...(about === 'measure' ? deliberating(false) : sitesListed('A', 'B')))
  const empty = {
    asks: life,
    ballots: new Map(),
    secret: new Map(),
    book: { room: 'hewan.place', given: [], version: 0 }
  }
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
  const thread = caughtUp(
    world.thread,
    now,
    vote => world.ballots.get(vote) ?? [],
    vote => world.secret.get(vote) ?? []
  )
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
    case 'void':
      return decided(world, deed, now, request)
    case 'grant':
    case 'revoke':
      return entrusted(world, deed, door, now)
    default:
      return voiced(world, truly(world, now).matter, deed, { request, door, now })
  }
}

const decided = (world: World, deed: Deed, now: Instant, request: string): World | Refused => {
  const current = { ...world, thread: truly(world, now) }
  const { matter } = current.thread
  const actor = deed.kind === 'certify' || deed.kind === 'void' ? SECRETARY : HEAD_E
  const events = officialActs(current, matter, deed, now)
  if (isRefused(events)) return events
  const after = written(current, events, actor.person, request, now)
  const open = openVoteOf(after.thread.matter)
  if (deed.kind !== 'open' || !open) return after
  const records = recordsOf(open.id, () => null, now, ROLL)
  return { ...after, ballots: new Map([...after.ballots, [open.id, records]]) }
}

const officialActs = (
  { ballots, asks }: World,
  matter: Matter,
  deed: Deed,
  now: Instant
): MatterEvent[] | Refused => {
  const vote = matter.votes[matter.votes.length - 1]
  const records = ballots.get(vote?.id ?? '') ?? []
  if (deed.kind === 'announce') return announced(matter, asks, now)
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
  if (deed.kind === 'void') return annulled(matter, [...ballots.keys()].pop() ?? 'none', deed, now)
  const input = { vote: vote?.id ?? 'none', affectedServed: deed.agreed }
  const events = extendVote(matter, HEAD_E, input, [], now)
  if (isRefused(events) || !vote || !deed.agreed) return events
  return unservedAmong(vote, records) === 0 ? events : refuse('EVIDENCE_MISSING')
}

const announced = (matter: Matter, asks: World['asks'], now: Instant): MatterEvent[] | Refused =>
  announceVote(
    matter,
    {
      vote: `v.${now}`,
      about: askedAbout(matter, asks),
      question: '您是否同意这样办？',
      option: matter.location ? 'A' : null,
      windowDays: 7,
      secret: asks.secret
    },
    card(matter.location ? 'facility' : 'ordinary'),
    'p-W-10',
    now
  )

/** A choice is asked once; after it the leader or what was blocked is put to a yes or no. */
export const askedAbout = ({ votes }: Matter, { about }: Pick<Life, 'about'>): Life['about'] =>
  about === 'choice' && votes.some(vote => vote.about === 'choice') ? 'site' : about

const annulled = (matter: Matter, vote: string, deed: Deed, now: Instant): MatterEvent[] | Refused => {
  const touched = Array.from({ length: deed.doors }, (_, nth) => householdAt(deed.door + nth))
  const ground = touchesAll(deed) ? 'wrong_rule' : 'forged_ballots'
  const fault = { vote, ground, evidence: '两份笔录和照片', reason: '和表决规则不符', touched } as const
  return voidVote(matter, SECRETARY, fault, { unit: UNIT, ladder: LADDER, instead: [] }, now)
}

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
