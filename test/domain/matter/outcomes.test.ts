import { OUTCOMES, type Outcome } from '../../../src/domain/deciding/verdict'
import { NO_OBJECTION } from '../../../src/domain/deciding/ruleCards'
import { closeVote } from '../../../src/domain/matter/closing'
import { dueStep } from '../../../src/domain/matter/due'
import type { MatterEvent } from '../../../src/domain/matter/event'
import { voidVote } from '../../../src/domain/matter/voiding'
import { given, on, type Dated } from './grammar'
import {
  announced,
  choiceVoting,
  deliberating,
  mitigating,
  opened,
  runoff,
  siteExtended,
  siteVoting
} from './histories'
import { day, LADDER, NEAR_A, recordsOf, STREET, UNIT } from './village'

type ChoiceOf = (household: string, index: number) => string | null
interface Row {
  outcome: Outcome
  when: string
  history: readonly Dated[]
  vote: string
  at: number
  voted: ChoiceOf
  next: object
  /** what the clock does with it when nobody does anything */
  then: { at: number; event: object }
}

const at =
  (first: number, yes: string, rest: string | null): ChoiceOf =>
  (_, nth) =>
    nth < first ? yes : rest
const near =
  (choice: string | null, rest: string): ChoiceOf =>
  household =>
    NEAR_A.includes(household) ? choice : rest
const up = (reason: string) => ({ type: 'HandedUp', to: 'L2', reason, auto: true })
const SITE = { history: siteVoting(), vote: 'v2', at: day(46) }
const CHOICE = { ...SITE, history: choiceVoting() }
const NOT_SERVED = siteExtended().map(each =>
  each.event.type === 'VoteExtended' ? { ...each, event: { ...each.event, affectedServed: false } } : each
)
const EXTENDED = { history: NOT_SERVED, vote: 'v2', at: day(49) }
const AGAIN = {
  history: [
    ...mitigating(),
    on(day(50), announced({ vote: 'v3', about: 'site', option: 'A', card: 'facility' }, 53, 7)),
    on(day(53), opened('v3', 'facility', NEAR_A, 60))
  ],
  vote: 'v3',
  at: day(60)
}
const LEADER = {
  history: [
    ...runoff(),
    on(day(47), announced({ vote: 'v3', about: 'site', option: 'A', card: 'facility' }, 50, 7)),
    on(day(50), opened('v3', 'facility', NEAR_A, 57))
  ],
  vote: 'v3',
  at: day(57)
}
const SILENT = {
  history: [
    ...deliberating(false),
    on(day(6), announced({ vote: 'v1', about: 'measure', option: null, card: 'no-objection' }, 9, 7)),
    on(day(9), { ...opened('v1', 'ordinary', [], 16), rule: NO_OBJECTION } as MatterEvent)
  ],
  vote: 'v1',
  at: day(16)
}

const SITE_FAILED = { ...SITE, voted: at(15, 'yes', 'no') }

const ROWS: readonly Row[] = [
  {
    ...SITE,
    outcome: 'pass',
    when: 'on a site',
    voted: at(30, 'yes', null),
    next: { to: 'review', until: day(49) },
    then: { at: day(49), event: { type: 'ReviewEnded', owner: LADDER.L2 } }
  },
  {
    ...SITE_FAILED,
    outcome: 'fail',
    when: 'on a site',
    next: { to: 'deliberating', due: day(76) },
    then: { at: day(76), event: up('overdue') }
  },
  {
    ...CHOICE,
    outcome: 'fail',
    when: 'as none of these',
    voted: at(27, 'none', 'A'),
    next: { to: 'deliberating', due: day(76) },
    then: { at: day(76), event: up('overdue') }
  },
  {
    ...SITE,
    outcome: 'quorum_not_met',
    when: 'for the first time',
    voted: at(26, 'yes', null),
    next: { to: 'extendable', until: day(47) },
    then: { at: day(47), event: up('quorum_twice') }
  },
  {
    ...EXTENDED,
    outcome: 'quorum_not_met',
    when: 'once extended',
    voted: at(26, 'yes', null),
    next: { to: 'up' },
    then: { at: day(49), event: up('quorum_twice') }
  },
  {
    ...SITE,
    outcome: 'affected_quorum_not_met',
    when: 'for the first time',
    voted: near(null, 'yes'),
    next: { to: 'extendable', until: day(47) },
    then: { at: day(47), event: up('affected_quorum') }
  },
  {
    ...EXTENDED,
    outcome: 'affected_quorum_not_met',
    when: 'once extended',
    voted: near(null, 'yes'),
    next: { to: 'up' },
    then: { at: day(49), event: up('affected_quorum') }
  },
  {
    ...SITE,
    outcome: 'blocked_by_affected',
    when: 'for the first time',
    voted: near('no', 'yes'),
    next: { to: 'mitigating', until: day(60) },
    then: { at: day(60), event: up('blocked_twice') }
  },
  {
    ...AGAIN,
    outcome: 'blocked_by_affected',
    when: 'again',
    voted: near('no', 'yes'),
    next: { to: 'up' },
    then: { at: day(60), event: up('blocked_twice') }
  },
  {
    ...SITE,
    outcome: 'contested',
    when: 'between courtyards',
    voted: household => (household.startsWith('E') ? 'no' : 'yes'),
    next: { to: 'up' },
    then: { at: day(46), event: up('contested') }
  },
  {
    ...CHOICE,
    outcome: 'no_winner',
    when: 'between sites',
    voted: (_, nth) => (nth % 5 < 2 ? 'A' : nth % 5 < 4 ? 'B' : 'none'),
    next: { to: 'runoff', until: day(76) },
    then: { at: day(76), event: up('no_winner') }
  },
  {
    ...LEADER,
    outcome: 'fail',
    when: 'on the leader of a choice',
    voted: at(20, 'yes', 'no'),
    next: { to: 'up' },
    then: { at: day(57), event: up('no_winner') }
  },
  {
    ...SILENT,
    outcome: 'converted',
    when: 'where silence was to decide',
    voted: () => null,
    next: { to: 'converted' },
    then: { at: day(16), event: { type: 'VoteAnnounced' } }
  }
]

describe('what happens next when nobody does anything more', () => {
  test.each(ROWS)('$outcome, $when', ({ outcome, history, vote, at: close, voted, next, then }) => {
    const closed = given(...history).when(
      close,
      matter => closeVote(matter, recordsOf(vote, voted, day(8))),
      'clock'
    )
    if (outcome === 'converted') {
      closed.then(
        { type: 'VoteClosed', verdict: expect.objectContaining({ outcome }), next } as never,
        then.event
      )
      return
    }
    const { matter } = closed.then({
      type: 'VoteClosed',
      verdict: expect.objectContaining({ outcome }),
      next
    } as never)
    expect(dueStep(matter, 0, LADDER, then.at - 1)).toBeNull()
    expect(dueStep(matter, 0, LADDER, then.at)).toMatchObject({ at: then.at, events: [then.event] })
  })

  test('void: up at once, by the annulment itself', () => {
    const claim = {
      vote: 'v2',
      ground: 'wrong_rule' as const,
      evidence: '公告和规则的照片',
      reason: '用错了规则',
      touched: []
    }
    const { history, at: close, voted } = SITE_FAILED
    const { matter } = given(...history)
      .when(close, open => closeVote(open, recordsOf('v2', voted, day(40))), 'clock')
      .then({ type: 'VoteClosed' })
    const around = { unit: UNIT, ladder: LADDER, instead: [] }
    expect(voidVote(matter, STREET, claim, around, day(47))).toMatchObject([
      { type: 'VoteVoided' },
      { type: 'HandedUp', to: 'L2', reason: 'vote_void' }
    ])
  })

  test('every outcome has its row', () => {
    expect(new Set([...ROWS.map(({ outcome }) => outcome), 'void'])).toEqual(new Set(OUTCOMES))
  })
})
