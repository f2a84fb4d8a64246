import fc from 'fast-check'
import type { YesNo } from '../../../src/domain/deciding/ballot'
import { capacityFor, type Act } from '../../../src/domain/matter/authority'
import { castBallot } from '../../../src/domain/ballot/casting'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { append, type Thread } from '../../../src/domain/matter/journal'
import { openVoteOf, type Matter } from '../../../src/domain/matter/matter'
import type { Vote } from '../../../src/domain/matter/vote'
import { offersFor } from '../../../src/domain/matter/offers'
import { needsStreet } from '../../../src/domain/meeting/agenda'
import { meetThreshold } from '../../../src/domain/matter/petition'
import { suggest } from '../../../src/domain/matter/suggestion'
import type { Actor } from '../../../src/domain/office'
import { isRefused } from '../../../src/domain/refusal'
import { HOUR, type Instant } from '../../../src/domain/time'
import { caughtUp } from './clockwork'
import { given } from './grammar'
import {
  day,
  HEAD_E,
  HEAD_W,
  LADDER,
  livingAt,
  mandate,
  official,
  PROPOSER,
  recordsOf,
  SECRETARY,
  STREET,
  UNIT
} from './village'
import { ACTS, isPlayed, NEAR, of, PLAYED, ROLL, type Played } from './acts'
import { sitesListed } from './histories'
import { DEFAULT_SETTINGS } from '../../../src/domain/settings'

/** One thing somebody tries, some hours after the last: something a page offers, or anything at all. */
export interface Move {
  hours: number
  offered: boolean
  who: number
  act: number
  /** whatever the act leaves to choose */
  pick: number
}

export interface Life {
  /** from the first suggestion, or from where two sites wait for a vote */
  from: 'suggestion' | 'sites'
  moves: readonly Move[]
}

export const anyLife: fc.Arbitrary<Life> = fc.record({
  from: fc.constantFrom('suggestion', 'sites'),
  moves: fc.array(
    fc.record({
      hours: fc.constantFrom(0, 0, 0, 0, 1, 1, 5, 24, 24, 72, 72, 168, 168, 400),
      offered: fc.integer({ min: 0, max: 9 }).map(n => n > 1),
      who: fc.nat(99),
      act: fc.nat(99),
      pick: fc.nat(999)
    }),
    { minLength: 10, maxLength: 50, size: 'max' }
  )
})

export interface World {
  thread: Thread
  now: Instant
  signed: number
  ballots: ReadonlyMap<string, readonly BallotRecord[]>
}

const proposer = livingAt(PROPOSER.household, mandate('secretary', 'riverside'))
const PEOPLE: readonly Actor[] = [
  HEAD_W,
  HEAD_E,
  HEAD_E,
  SECRETARY,
  STREET,
  proposer,
  livingAt('W-01'),
  livingAt('E-05'),
  official('p-stranger')
]

/** How the place votes, so that every outcome comes out now and then. */
const MOODS: readonly ((household: string, at: number) => YesNo | null)[] = [
  () => 'yes',
  () => 'yes',
  (_, at) => (at % 2 ? 'no' : 'yes'),
  household => (NEAR.includes(household) ? 'no' : 'yes'),
  household => (NEAR.includes(household) ? 'no' : 'yes'),
  household => (household.startsWith('E') ? 'no' : 'yes'),
  household => (NEAR.includes(household) ? null : 'yes'),
  (_, at) => (at % 5 ? null : 'yes'),
  (_, at) => (at < 9 ? 'yes' : null)
]

/** The threads a place goes through, one after every move. */
export const lifeOf = (life: Life): Thread[] =>
  worldsOf(life)
    .slice(1)
    .map(({ thread }) => thread)

/** The instants between one move and the next at which the timer runs. */
export type Timer = (from: Instant, until: Instant) => readonly Instant[]

/** The place as it began and after every move, where the timer runs in between as it is told, or never. */
export const worldsOf = ({ from, moves }: Life, timer: Timer = () => []): World[] =>
  moves.reduce<World[]>(
    (worlds, move) => [...worlds, moved(ticked(worlds[worlds.length - 1]!, move, timer), move)],
    [from === 'sites' ? withSites() : begun()]
  )

const ticked = (world: World, { hours }: Move, timer: Timer): World => ({
  ...world,
  thread: timer(world.now, world.now + hours * HOUR).reduce(
    (thread, at) => standingAt({ ...world, thread }, at),
    world.thread
  )
})

/** The thread as whoever reads it at a later instant sees it, when nobody did anything more. */
export const standingAt = ({ thread, ballots }: World, at: Instant): Thread =>
  caughtUp(thread, at, vote => ballots.get(vote) ?? [])

const begun = (): World => {
  const where = {
    room: UNIT.room,
    place: UNIT.place,
    settings: { ...DEFAULT_SETTINGS, jointMeetings: [day(90)] }
  }
  const by = { person: proposer.person, household: PROPOSER.household }
  const events = suggest({ title: '村里没有公厕', joins: null, apart: false }, by, where, [], day(0))
  if (isRefused(events)) throw new Error(events.refused)
  const signed = { by: proposer.person, as: 'resident', request: 'r', at: day(0) } as const
  return { thread: append(null, 'm', events, signed), now: day(0), signed: 0, ballots: new Map() }
}

const withSites = (): World => {
  const { matter, journal } = given(...sitesListed('A', 'B'))
  return { thread: { matter, journal }, now: day(36), signed: 8, ballots: new Map() }
}

const moved = (before: World, move: Move): World => {
  const now = before.now + move.hours * HOUR
  const thread = standingAt(before, now)
  const world = { ...before, thread, now }
  const [actor, act] = chosen(world, move)
  const as = capacityFor(act, actor, UNIT, thread.matter.level, now)
  if (isRefused(as)) return world
  if (act === 'sign') return signedBySome(world, move.pick)
  if (act === 'castBallot') return castByAll(world, move.pick)
  const events = ACTS[act](thread.matter, actor, move.pick, now)
  if (isRefused(events)) return world
  const after = append(thread, 'm', events, {
    by: actor.person,
    as,
    request: `r${thread.journal.length}`,
    at: now
  })
  return { ...world, thread: after, ballots: withRecords(world, after.matter, move.pick) }
}

/** The records of a vote are there from its opening; much of the place votes at once. */
const withRecords = ({ ballots, now }: World, matter: Matter, pick: number): World['ballots'] => {
  const open = openVoteOf(matter)
  if (!open || ballots.has(open.id)) return ballots
  return new Map([...ballots, [open.id, recordsOf(open.id, saying(open, of(MOODS, pick)), now, ROLL)]])
}

/** What happens now and then, so that most lives come to a vote all the same. */
const SELDOM: readonly Act[] = [
  'openPoll',
  'proposeRecusal',
  'answerRecusal',
  'appealRecusal',
  'decideRecusal',
  'recordPartyDiscussion',
  'voidVote',
  'widenRoom',
  'joinMatters'
]
const A_WHILE = 4

/** Who tries what: mostly one of the acts offered to somebody, by somebody it is offered to. */
const chosen = ({ thread, now }: World, { offered, who, act, pick }: Move): readonly [Actor, Played] => {
  const mine = { signedByMe: false, signedByHousehold: true }
  const offers = PEOPLE.flatMap(actor =>
    offersFor(thread.matter, actor, UNIT, mine, now).flatMap(({ action, refusal }) =>
      refusal === null && isPlayed(action) && (pick % A_WHILE === 0 || !SELDOM.includes(action))
        ? [{ actor, action }]
        : []
    )
  )
  if (needsStreet(thread.matter))
    offers.push({ actor: STREET, action: 'resolveItem' }, { actor: STREET, action: 'deferItem' })
  if (!offered || offers.length === 0) return [of(PEOPLE, who), of(PLAYED, act)]
  const action = of([...new Set(offers.map(each => each.action))], act)
  const actors = offers.filter(each => each.action === action).map(each => each.actor)
  return [of(actors, who), action]
}

/** The same mood where a vote is between options: yes is for the first, no for the second. */
const saying =
  ({ options }: Vote, mood: (typeof MOODS)[number]) =>
  (household: string, at: number): string | null => {
    const said = mood(household, at)
    const chosen = said === 'yes' ? options[0] : said === 'no' ? options[1] : undefined
    return chosen?.id ?? said
  }

const signedBySome = (world: World, pick: number): World => {
  const { matter } = world.thread
  const signed = matter.stage.status === 'collecting' ? world.signed + (pick % 6) : world.signed
  const events = meetThreshold(matter, signed, LADDER.L1, world.now)
  const clock = { by: 'clock', as: 'clock', request: 'threshold', at: world.now } as const
  return { ...world, signed, thread: append(world.thread, 'm', events, clock) }
}

const castByAll = (world: World, pick: number): World => {
  const { matter } = world.thread
  const vote = openVoteOf(matter)
  const mood = of(MOODS, pick)
  if (!vote || matter.stage.status !== 'voting') return world
  const records = (world.ballots.get(vote.id) ?? []).map((record, at) => {
    const choice = saying(vote, mood)(record.household, at)
    if (!choice) return record
    const after = castBallot(
      matter,
      record,
      livingAt(record.door),
      { vote: vote.id, choice, request: `b${world.now}` },
      world.now
    )
    return isRefused(after) ? record : after
  })
  return { ...world, ballots: new Map([...world.ballots, [vote.id, records]]) }
}
