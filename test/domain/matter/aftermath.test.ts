import type { YesNo } from '../../../src/domain/deciding/ballot'
import type { Outcome } from '../../../src/domain/deciding/verdict'
import { closeVote } from '../../../src/domain/matter/closing'
import { given, on, type Dated } from './grammar'
import {
  announced,
  appraised,
  added,
  closed,
  opened,
  site,
  siteExtended,
  siteVoting,
  deliberating,
  mitigating,
  underReview
} from './histories'
import { day, HOUSEHOLDS, NEAR_A, recordsOf } from './village'

type ChoiceOf = (household: string, index: number) => YesNo | null

/** How the forty households vote so that each outcome comes out; the first six live beside the site. */
const VOTED = {
  pass: (_, at) => (at < 30 ? 'yes' : null),
  fail: (_, at) => (at < 15 ? 'yes' : at < 30 ? 'no' : null),
  quorum_not_met: (_, at) => (at < 26 ? 'yes' : null),
  affected_quorum_not_met: (_, at) => (at < 3 ? null : 'yes'),
  blocked_by_affected: (_, at) => (at < 6 ? 'no' : 'yes'),
  contested: household => (household.startsWith('E') ? 'no' : 'yes')
} as const satisfies Partial<Record<Outcome, ChoiceOf>>

const close = (history: readonly Dated[], voted: ChoiceOf, vote = 'v2', at = day(46)) =>
  given(...history).when(at, matter => closeVote(matter, recordsOf(vote, voted, day(12))), 'clock')

const ordinary = (about: 'need' | 'measure', location = false): Dated[] => [
  ...deliberating(location),
  on(day(5), announced({ vote: 'v1', about, option: null, card: 'ordinary' }, 8, 5)),
  on(day(8), opened('v1', 'ordinary', [], 13), 'p-E-01')
]

describe('what each outcome of a vote on a site leads to', () => {
  test('carried: three days of review', () => {
    close(siteVoting(), VOTED.pass)
      .then({ type: 'VoteClosed', participants: 30, next: { to: 'review', until: day(49) } })
      .leaving({ stage: { status: 'review', vote: 'v2', until: day(49) }, suspendedAt: day(39) })
  })

  test('not carried: thirty days for another site, and the need stays confirmed', () => {
    close(siteVoting(), VOTED.fail)
      .then({ type: 'VoteClosed', next: { to: 'deliberating', due: day(76) } })
      .leaving({
        stage: { status: 'deliberating' },
        needConfirmedAt: day(13),
        dueAt: day(76),
        suspendedAt: null
      })
  })

  test.each(['quorum_not_met', 'affected_quorum_not_met'] as const)(
    '%s: the head has 24 hours to extend once, and no split is kept',
    outcome => {
      const { matter, leaving } = close(siteVoting(), VOTED[outcome]).then({
        type: 'VoteClosed',
        next: { to: 'extendable', until: day(47) }
      })
      leaving({ stage: { status: 'extendable', until: day(47) }, suspendedAt: day(39) })
      expect(matter.votes[1]!.result!.verdict).toMatchObject({ outcome })
      expect(matter.votes[1]!.result!.verdict).not.toHaveProperty('split')
    }
  )

  test.each(['quorum_not_met', 'affected_quorum_not_met'] as const)(
    '%s again after the extension: up',
    outcome => {
      const served = siteExtended().map(each =>
        each.event.type === 'VoteExtended'
          ? { ...each, event: { ...each.event, affectedServed: false } }
          : each
      )
      close(served, VOTED[outcome], 'v2', day(49)).then({ type: 'VoteClosed', next: { to: 'up' } })
    }
  )

  test('the affected who stay away although served no longer hold it up once extended', () => {
    close(siteExtended(), VOTED.affected_quorum_not_met, 'v2', day(49)).then({
      type: 'VoteClosed',
      next: { to: 'review', until: day(52) }
    })
  })

  test('blocked by the affected: fourteen days of mitigation', () => {
    close(siteVoting(), VOTED.blocked_by_affected)
      .then({ type: 'VoteClosed', next: { to: 'mitigating', until: day(60) } })
      .leaving({ stage: { status: 'mitigating', until: day(60) }, suspendedAt: day(39) })
  })

  test.each([
    [5, 'mitigating'],
    [4, 'up']
  ])('blocked where %i households are affected: %s', (count, to) => {
    const near = NEAR_A.slice(0, count)
    const voted: ChoiceOf = household => (near.includes(household) ? 'no' : 'yes')
    close(siteVoting([], near), voted).then({ type: 'VoteClosed', next: expect.objectContaining({ to }) })
  })

  test('blocked a second time: up', () => {
    const again = [
      ...mitigating(),
      on(day(50), announced({ vote: 'v3', about: 'site', option: 'A', card: 'facility' }, 53, 7)),
      on(day(53), opened('v3', 'facility', NEAR_A, 60))
    ]
    close(again, VOTED.blocked_by_affected, 'v3', day(60)).then({ type: 'VoteClosed', next: { to: 'up' } })
  })

  test('contested between courtyards: up', () => {
    close(siteVoting(), VOTED.contested).then({ type: 'VoteClosed', next: { to: 'up' } })
  })

  test('what goes up is on nobody’s desk below: the clock of the level runs on where it stood', () => {
    close(siteVoting(), VOTED.contested)
      .then({ type: 'VoteClosed' })
      .leaving({ dueAt: day(77), suspendedAt: null })
  })
})

describe('what each outcome of another vote leads to', () => {
  const nay: ChoiceOf = (_, at) => (at < 15 ? 'yes' : at < 30 ? 'no' : null)

  test('a need that looks for a place is confirmed, and its place is looked for', () => {
    close(ordinary('need', true), VOTED.pass, 'v1', day(13))
      .then({ type: 'VoteClosed', next: { to: 'needConfirmed' } })
      .leaving({ stage: { status: 'deliberating' }, needConfirmedAt: day(13), dueAt: day(70) })
  })

  test.each(['need', 'measure'] as const)('a %s without a place is reviewed', about => {
    close(ordinary(about), VOTED.pass, 'v1', day(13))
      .then({ type: 'VoteClosed', next: { to: 'review', until: day(16) } })
      .leaving({ needConfirmedAt: null })
  })

  test.each(['need', 'measure'] as const)(
    'a %s that is not carried is reviewed, certified and answered',
    about => {
      close(ordinary(about), nay, 'v1', day(13)).then({
        type: 'VoteClosed',
        verdict: expect.objectContaining({ outcome: 'fail' }),
        next: { to: 'review', until: day(16) }
      })
    }
  )

  test('where the rule knows no extension, too few taking part goes up', () => {
    const owners = [...ordinary('measure').slice(0, -1), on(day(8), opened('v1', 'owners-ordinary', [], 13))]
    close(owners, () => null, 'v1', day(13)).then({ type: 'VoteClosed', next: { to: 'up' } })
  })
})

describe('the count', () => {
  test('is of the frozen roll, without the recused', () => {
    close(siteVoting(['E-01']), () => 'yes').then({ type: 'VoteClosed', participants: HOUSEHOLDS - 1 })
  })

  test('leaves out a cast after the close', () => {
    const late = recordsOf('v2', () => 'yes', day(46, 1))
    given(...siteVoting())
      .when(day(48), matter => closeVote(matter, late))
      .then({ type: 'VoteClosed', participants: 0 })
  })

  test('is the same in whatever order the ballots come', () => {
    const records = recordsOf('v2', VOTED.contested, day(40))
    const { matter } = given(...siteVoting())
    expect(closeVote(matter, [...records].reverse())).toMatchObject([
      { ...closeVote(matter, records)[0]!, turnout: expect.anything() }
    ])
  })

  test('closes nothing but an open vote', () => {
    expect(closeVote(given(...underReview()).matter, [])).toEqual([])
    expect(closeVote(given(...deliberating()).matter, [])).toEqual([])
  })
})

describe('after a vote on one site failed', () => {
  test('the block of another site has its own mitigation', () => {
    const other = [
      ...mitigating(),
      on(day(50), announced({ vote: 'v3', about: 'site', option: 'A', card: 'facility' }, 53, 7)),
      on(day(53), opened('v3', 'facility', NEAR_A, 60)),
      on(day(60), closed('v3', 'fail', { to: 'deliberating', due: day(90) })),
      on(day(61), added(site('F', 900, NEAR_A))),
      on(day(61), appraised('F')),
      on(day(62), announced({ vote: 'v4', about: 'site', option: 'F', card: 'facility' }, 65, 7)),
      on(day(65), opened('v4', 'facility', NEAR_A, 72))
    ]
    close(other, VOTED.blocked_by_affected, 'v4', day(72)).then({
      type: 'VoteClosed',
      next: { to: 'mitigating', until: day(86) }
    })
  })
})
