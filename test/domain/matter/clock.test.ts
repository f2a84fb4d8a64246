import { deadlineOf, dueStep, nextAt } from '../../../src/domain/matter/due'
import type { MatterEvent } from '../../../src/domain/matter/event'
import { evolve } from '../../../src/domain/matter/evolve'
import type { Status } from '../../../src/domain/matter/matter'
import { DEFAULT_SETTINGS } from '../../../src/domain/settings'
import { HOUR } from '../../../src/domain/time'
import { caughtUp } from './clockwork'
import { given, on, type Dated } from './grammar'
import {
  answered,
  atStreet,
  certifying,
  collecting,
  decided,
  deliberating,
  displayed,
  extendable,
  handedUp,
  inTriage,
  mitigating,
  siteAnnounced,
  siteClosed,
  siteVoting,
  suggested,
  underReview,
  raisedTo
} from './histories'
import { day, LADDER, recordsOf } from './village'

interface Owed {
  history: readonly Dated[]
  /** the instant the clock acts; null when it never does */
  at: number | null
  does: Partial<MatterEvent> | readonly Partial<MatterEvent>[] | null
}
const overdue = {
  type: 'HandedUp',
  from: 'L1',
  to: 'L2',
  reason: 'overdue',
  auto: true,
  owner: LADDER.L2
} as const
const toTheStreet = (due: number) => [
  { type: 'FellOverdue', count: 1, due } as const,
  { type: 'OwnerNamed', owner: LADDER.L3 } as const
]
/** Sent from triage on day 5 for seven days; the second level had fifteen. */
const sentOut = (): Dated[] => [
  ...inTriage(),
  on(day(5), raisedTo('L2', day(13))),
  on(day(5), {
    type: 'ServiceSentOut',
    station: '社区工作站',
    receipt: '20270306-abc123',
    ask: '请办理高龄补贴',
    owner: LADDER.L2,
    due: day(12)
  })
]
const accepted = (history: readonly Dated[]) => [...history, on(day(23), { type: 'Accepted' })]

/** What the clock owes a matter at every stage. */
const OWED: Readonly<Record<Status, Owed>> = {
  suggestion: { history: suggested(), at: day(60), does: { type: 'PetitionLapsed', households: 7 } },
  collecting: { history: collecting(), at: day(60), does: { type: 'PetitionLapsed', households: 7 } },
  triage: { history: inTriage(), at: day(8), does: overdue },
  deliberating: { history: deliberating(), at: day(65), does: overdue },
  announced: { history: siteAnnounced(), at: day(70), does: overdue },
  voting: { history: siteVoting(), at: day(46), does: null },
  extendable: {
    history: extendable(),
    at: day(47),
    does: { type: 'HandedUp', to: 'L2', reason: 'quorum_twice', auto: true }
  },
  mitigating: {
    history: mitigating(),
    at: day(60),
    does: { type: 'HandedUp', to: 'L2', reason: 'blocked_twice', auto: true }
  },
  runoff: {
    history: siteClosed('no_winner', { to: 'runoff', until: day(76) }),
    at: day(76),
    does: { type: 'HandedUp', to: 'L2', reason: 'no_winner', auto: true }
  },
  review: { history: underReview(), at: day(49), does: { type: 'ReviewEnded', owner: LADDER.L2 } },
  certifying: { history: certifying(), at: day(80), does: toTheStreet(day(90)) },
  handedUp: {
    history: handedUp(),
    at: day(50),
    does: { ...overdue, from: 'L2', to: 'L3', owner: LADDER.L3 }
  },
  accepted: {
    history: accepted(handedUp()),
    at: day(50),
    does: { ...overdue, from: 'L2', to: 'L3', owner: LADDER.L3 }
  },
  sentOut: {
    history: sentOut(),
    at: day(12),
    does: { type: 'ServiceCameBack', how: 'overdue', due: day(20) }
  },
  decided: {
    history: decided(),
    at: day(80),
    does: [overdue, { ...overdue, from: 'L2', to: 'L3', owner: LADDER.L3, due: day(110) }]
  },
  answered: { history: answered(), at: day(64), does: toTheStreet(day(74)) },
  display: { history: displayed(), at: day(69), does: { type: 'DisplayEnded' } },
  closed: { history: [...displayed(), on(day(69), { type: 'DisplayEnded' })], at: null, does: null }
}
const STAGES = Object.entries(OWED) as [Status, Owed][]

describe('what the clock owes a matter', () => {
  test.each(STAGES)('%s: at its instant, not a millisecond before', (status, { history, at, does }) => {
    const { matter } = given(...history)
    expect(matter.stage.status).toBe(status)
    expect(nextAt(matter)).toBe(at)
    if (at === null || does === null) {
      expect(dueStep(matter, 7, LADDER, day(5000))).toBeNull()
      return
    }
    expect(dueStep(matter, 7, LADDER, at - 1)).toBeNull()
    expect(dueStep(matter, 7, LADDER, at)).toMatchObject({ at, events: [does].flat() })
  })

  test.each(STAGES)('%s: two dead days change neither what is done nor when', (_, { history, at }) => {
    if (at === null) return
    const { matter, journal } = given(...history)
    const ballots = (vote: string) => recordsOf(vote, () => 'yes', day(40))
    const inTime = caughtUp({ matter, journal }, at + 1, ballots)
    const late = caughtUp({ matter, journal }, at + 2 * 24 * HOUR, ballots)
    expect(late.journal.slice(0, inTime.journal.length)).toEqual(inTime.journal)
    expect(caughtUp(inTime, at + 2 * 24 * HOUR, ballots)).toEqual(late)
  })

  test.each(STAGES)('%s: run twice it does nothing more', (_, { history, at }) => {
    const { matter, journal } = given(...history)
    const once = caughtUp({ matter, journal }, (at ?? 0) + 1, vote => recordsOf(vote, () => 'no', day(40)))
    expect(caughtUp(once, (at ?? 0) + 1)).toBe(once)
  })

  test('the signers of a petition that lapses are told how far it came', () => {
    const { matter } = given(...collecting(), on(day(60), { type: 'PetitionLapsed', households: 7 }))
    expect(matter).toMatchObject({
      stage: { status: 'closed', outcome: 'not_reached', at: day(60) },
      owner: null
    })
  })

  test('a display that ends keeps the outcome', () => {
    const { matter, journal } = given(...displayed())
    expect(caughtUp({ matter, journal }, day(69)).matter).toMatchObject({
      stage: { status: 'closed', outcome: 'done', at: day(69) },
      owner: null,
      dueAt: null
    })
  })
})

describe('a vote that ended without a way on', () => {
  const UP = [
    ['contested', 'contested'],
    ['no_winner', 'no_winner'],
    ['void', 'vote_void'],
    ['blocked_by_affected', 'blocked_twice'],
    ['quorum_not_met', 'quorum_twice'],
    ['affected_quorum_not_met', 'affected_quorum']
  ] as const

  test.each(UP)('%s goes up at the instant of its close, as %s', (outcome, reason) => {
    const { matter } = given(...siteClosed(outcome, { to: 'up' }))
    expect(dueStep(matter, 0, LADDER, day(48))).toMatchObject({
      at: day(46),
      events: [{ type: 'HandedUp', to: 'L2', reason, auto: true, due: day(76) }]
    })
  })

  test('goes up once: returned, it stays until its new day', () => {
    const history = [
      ...siteClosed('contested', { to: 'up' }),
      on(day(46), {
        type: 'HandedUp',
        from: 'L1',
        to: 'L2',
        reason: 'contested',
        ask: '',
        auto: true,
        owner: LADDER.L2,
        due: day(76)
      }),
      on(day(50), {
        type: 'Returned',
        code: 'within_powers',
        reason: '可以自行解决',
        to: 'L1',
        owner: LADDER.L1,
        due: day(110)
      })
    ]
    const { matter } = given(...history)
    expect(nextAt(matter)).toBe(day(110))
    expect(dueStep(matter, 0, LADDER, day(109))).toBeNull()
  })

  test('an extension nobody gave for the affected goes up as theirs', () => {
    const { matter } = given(...extendable('affected_quorum_not_met'))
    expect(dueStep(matter, 0, LADDER, day(47))).toMatchObject({ events: [{ reason: 'affected_quorum' }] })
  })

  test('a site that was refused leaves its thirty days', () => {
    const { matter } = given(...siteClosed('fail', { to: 'deliberating', due: day(76) }))
    expect(nextAt(matter)).toBe(day(76))
  })
})

describe('overdue at the street', () => {
  test('the owner stays and a new day comes every ten days, counted in public', () => {
    const { matter, journal } = given(...atStreet())
    const after = caughtUp({ matter, journal }, day(72))
    expect(after.journal.slice(journal.length).map(({ at, event }) => [at, event])).toEqual([
      [day(52), { type: 'FellOverdue', count: 1, due: day(62) }],
      [day(62), { type: 'FellOverdue', count: 2, due: day(72) }],
      [day(72), { type: 'FellOverdue', count: 3, due: day(82) }]
    ])
    expect(after.matter).toMatchObject({ owner: LADDER.L3, level: 'L3', overdue: 3, dueAt: day(82) })
  })

  test('is over once the street answers or returns it: the next owner begins without a count', () => {
    const late = caughtUp(given(...atStreet()), day(72))
    const line = { ...late.journal[0]!, at: day(73) }
    const to = { owner: LADDER.L2, due: day(86) }
    const said: MatterEvent[] = [
      {
        type: 'Answered',
        level: 'L3',
        office: 'streetOfficer',
        kind: 'support',
        text: '支持',
        closableFrom: day(76),
        ...to
      },
      { type: 'Returned', code: 'within_powers', reason: '社区自己能办', to: 'L2', ...to }
    ]
    for (const event of said) expect(evolve(late.matter, 'm', { ...line, event }).overdue).toBe(0)
  })

  test('of a result nobody certified, is over with the certificate', () => {
    const late = caughtUp(given(...certifying()), day(200))
    expect(late.matter).toMatchObject({ stage: { status: 'certifying' }, owner: LADDER.L3 })
    expect(late.matter.overdue).toBeGreaterThan(1)
    const certified = { type: 'ResultCertified', vote: 'v2', owner: LADDER.L2, due: day(230) } as const
    const after = evolve(late.matter, 'm', { ...late.journal[0]!, at: day(201), event: certified })
    expect(after).toMatchObject({ stage: { status: 'decided' }, overdue: 0 })
  })

  test('a matter that nobody ever touches climbs to it and is never lost', () => {
    const { matter, journal } = given(...inTriage())
    const after = caughtUp({ matter, journal }, day(120))
    expect(after.journal.slice(journal.length).map(({ at, event }) => [at, event.type])).toEqual([
      [day(8), 'HandedUp'],
      [day(23), 'HandedUp'],
      [day(53), 'FellOverdue'],
      [day(63), 'FellOverdue'],
      [day(73), 'FellOverdue'],
      [day(83), 'FellOverdue'],
      [day(93), 'FellOverdue'],
      [day(103), 'FellOverdue'],
      [day(113), 'FellOverdue']
    ])
  })

  test('is on the desk of the joint meeting when one comes before thirty days', () => {
    const settings = { ...DEFAULT_SETTINGS, jointMeetings: [day(10), day(31), day(90)] }
    const { matter, journal } = given(...inTriage(settings))
    expect(caughtUp({ matter, journal }, day(23)).matter).toMatchObject({ level: 'L3', dueAt: day(31) })
  })
})

describe('the day a page shows', () => {
  test('is the end of the notice while it runs, then the day of the level', () => {
    const { matter } = given(...siteAnnounced())
    expect([deadlineOf(matter, day(39, -1)), deadlineOf(matter, day(39))]).toEqual([day(39), day(70)])
  })

  test('is the close of an open vote', () => {
    expect(deadlineOf(given(...siteVoting()).matter, day(40))).toBe(day(46))
  })

  test('is none for a matter that is over', () => {
    expect(deadlineOf(given(...OWED.closed.history).matter, day(80))).toBeNull()
  })
})

test.each(['contested', 'void', 'blocked_by_affected'] as const)(
  'a confirmed need stays confirmed when the vote on a site is %s',
  outcome => {
    const { matter, journal } = given(...siteClosed(outcome, { to: 'up' }))
    const after = caughtUp({ matter, journal }, day(200)).matter
    expect(after).toMatchObject({ level: 'L3', needConfirmedAt: day(13) })
  }
)
