import { announceVote } from '../../../src/domain/matter/announcing'
import { castBallot } from '../../../src/domain/ballot/casting'
import { closeVote } from '../../../src/domain/matter/closing'
import { dueStep } from '../../../src/domain/matter/due'
import { offersFor } from '../../../src/domain/matter/offers'
import { openVote } from '../../../src/domain/matter/opening'
import { card } from '../deciding/village'
import { given, on, type Dated } from './grammar'
import { announced, choiceVoting, opened, runoff, siteClosed, sitesListed, siteVoting } from './histories'
import { day, HEAD_E, HEAD_W, LADDER, livingAt, NEAR_A, recordsOf, ROLL, UNIT } from './village'

type Asked = Parameters<typeof announceVote>[1]
const CHOICE: Asked = { vote: 'v2', about: 'choice', question: '公厕办在哪里？', option: null, windowDays: 7 }
const SITE: Asked = { vote: 'v3', about: 'site', question: '同意建在A点吗？', option: 'A', windowDays: 7 }

const announce = (history: readonly Dated[], input: Asked, key = 'facility', at = day(50)) =>
  given(...history).when(at, matter => announceVote(matter, input, card(key), 'p-E-01', at))

type ChoiceOf = (household: string, index: number) => string | null
const close = (history: readonly Dated[], voted: ChoiceOf, vote = 'v2', at = day(46)) =>
  given(...history).when(at, matter => closeVote(matter, recordsOf(vote, voted, day(40))), 'clock')

describe('a choice between sites', () => {
  test.each([
    ['one', ['A'], 1],
    ['none', [], 0]
  ])('is not asked with %s found feasible', (_, feasible, count) => {
    announce(sitesListed(...feasible), CHOICE).refuses('NEED_ALTERNATIVES', { feasible: count, need: 2 })
  })

  test('is asked with two, and by a card that hears the affected', () => {
    announce(sitesListed('A', 'B'), CHOICE).then({ type: 'VoteAnnounced' })
    announce(sitesListed('A', 'B'), CHOICE, 'ordinary').refuses('INVALID_EVENT', { field: 'card' })
  })

  const history = [
    ...sitesListed('A', 'B', 'C'),
    on(day(36), announced({ vote: 'v2', about: 'choice', option: null, card: 'facility' }, 39, 7), 'p-W-02')
  ]
  const open = (actor = HEAD_E) =>
    given(...history).when(
      day(39),
      matter =>
        openVote(
          matter,
          actor,
          { rule: card('facility'), rollHash: 'hash', roll: ROLL, ladder: LADDER },
          ['院长'],
          day(39)
        ),
      actor.person
    )

  test('freezes every feasible site with those who have standing in it when it opens', () => {
    open()
      .then({
        type: 'VoteOpened',
        affected: ['E-09', 'E-10', ...NEAR_A],
        options: [
          { id: 'A', name: '点位A', host: 'W', affected: NEAR_A },
          { id: 'B', name: '点位B', host: 'W', affected: ['E-09', 'E-10'] },
          { id: 'C', name: '点位C', host: 'W', affected: [] }
        ]
      })
      .leaving({ stage: { status: 'voting', vote: 'v2' } })
  })

  test('is not opened by who lives beside any of its sites', () => {
    open(HEAD_W).refuses('PROCESS_RECUSAL', { stake: 'affected' })
  })

  test('takes a ballot for one of its options, none of them or 弃权, and for nothing else', () => {
    const { matter } = given(...choiceVoting())
    const record = recordsOf('v2', () => null, day(40))[0]!
    const cast = (choice: string) =>
      castBallot(matter, record, livingAt(record.door), { vote: 'v2', choice, request: 'r' }, day(40))
    for (const choice of ['A', 'B', 'none', 'abstain'])
      expect(cast(choice)).toMatchObject({ casts: [{ choice }] })
    for (const choice of ['yes', 'no', 'C'])
      expect(cast(choice)).toEqual({ refused: 'INVALID_EVENT', detail: { field: 'choice' } })
  })
})

describe('what each outcome of a choice leads to', () => {
  test('an option carried: three days of review', () => {
    close(choiceVoting(), (_, at) => (at < 27 || at > 34 ? 'A' : 'B')).then({
      type: 'VoteClosed',
      verdict: expect.objectContaining({ outcome: 'pass', option: 'A' }),
      next: { to: 'review', until: day(49) }
    })
  })

  test('none of these carried: thirty days for another site, and those on the ballot are not asked about again', () => {
    const failed = close(choiceVoting(), (_, at) => (at < 27 ? 'none' : 'A')).then({
      type: 'VoteClosed',
      next: { to: 'deliberating', due: day(76) }
    })
    failed.leaving({ stage: { status: 'deliberating' }, needConfirmedAt: day(13), dueAt: day(76) })
    const refused = { refused: 'DUPLICATE', detail: { site: true } }
    expect(announceVote(failed.matter, SITE, card('facility'), 'p-E-01', day(50))).toEqual(refused)
    expect(announceVote(failed.matter, CHOICE, card('facility'), 'p-E-01', day(50))).toEqual(refused)
  })

  test('blocked by those beside the option: mitigation, and one more vote on that option alone', () => {
    const blocked = close(choiceVoting(), household => (NEAR_A.includes(household) ? 'B' : 'A')).then({
      type: 'VoteClosed',
      verdict: expect.objectContaining({ outcome: 'blocked_by_affected', option: 'A' }),
      next: { to: 'mitigating', until: day(60) }
    })
    const again = (input: Asked) => announceVote(blocked.matter, input, card('facility'), 'p-E-01', day(50))
    expect(again({ ...SITE, option: 'B' })).toMatchObject({
      refused: 'VOTE_FROZEN',
      detail: { revote: true }
    })
    expect(again({ ...CHOICE, vote: 'v3' })).toMatchObject({ refused: 'VOTE_FROZEN' })
    expect(again(SITE)).toMatchObject([{ type: 'VoteAnnounced' }])
  })

  test('each leader rejected by the courtyard that would host it: up at once, as contested', () => {
    const rejected: ChoiceOf = (_, at) => (at < 9 || (at >= 30 && at < 38) ? 'A' : 'B')
    const { matter } = close(choiceVoting(), rejected).then({
      type: 'VoteClosed',
      verdict: expect.objectContaining({ outcome: 'contested' }),
      next: { to: 'up' }
    })
    expect(dueStep(matter, 0, LADDER, day(46))).toMatchObject({
      events: [{ type: 'HandedUp', to: 'L2', reason: 'contested' }]
    })
  })

  test.each<[string, ChoiceOf]>([
    ['quorum_not_met', (_, at) => (at < 26 ? 'A' : null)],
    ['affected_quorum_not_met', (_, at) => (at < 3 ? null : 'A')]
  ])('%s: 24 hours to extend once, and no split is kept', (outcome, voted) => {
    const { matter } = close(choiceVoting(), voted).then({
      type: 'VoteClosed',
      next: { to: 'extendable', until: day(47) }
    })
    expect(matter.votes[1]!.result!.verdict).toMatchObject({ outcome })
    expect(matter.votes[1]!.result!.verdict).not.toHaveProperty('split')
  })
})

describe('a choice that nobody won', () => {
  const noWinner: ChoiceOf = (_, at) => (at % 5 < 2 ? 'A' : at % 5 < 4 ? 'B' : 'none')

  test('leaves thirty days for a yes or no on the leader, with the level clock suspended', () => {
    close(choiceVoting(), noWinner)
      .then({ type: 'VoteClosed', next: { to: 'runoff', until: day(76) } })
      .leaving({ stage: { status: 'runoff', vote: 'v2', until: day(76) }, suspendedAt: day(39) })
  })

  test('offers the head exactly that', () => {
    announce(runoff(), SITE).then({ type: 'VoteAnnounced' })
    announce(runoff(), { ...SITE, option: 'B' }).refuses('VOTE_FROZEN', { runoff: true })
    announce(runoff(), { ...CHOICE, vote: 'v3' }).refuses('VOTE_FROZEN', { runoff: true })
    const { matter } = given(...runoff())
    const mine = { signedByMe: false, signedByHousehold: false }
    expect(offersFor(matter, HEAD_E, UNIT, mine, day(50)).map(({ action }) => action)).toEqual([
      'announceVote',
      'addAffected',
      'declareInterest',
      'proposeRecusal',
      'handUp'
    ])
  })

  test('goes up when the leader is not put to the vote in time', () => {
    const { matter } = given(...runoff())
    expect(dueStep(matter, 0, LADDER, day(76, -1))).toBeNull()
    expect(dueStep(matter, 0, LADDER, day(76))).toMatchObject({
      events: [{ type: 'HandedUp', to: 'L2', reason: 'no_winner', auto: true }]
    })
  })

  const second: Dated[] = [
    ...runoff(),
    on(day(47), announced({ vote: 'v3', about: 'site', option: 'A', card: 'facility' }, 50, 7), 'p-E-01'),
    on(day(50), opened('v3', 'facility', NEAR_A, 57), 'p-E-01')
  ]

  test('is decided when the leader is carried', () => {
    close(second, (_, at) => (at < 30 ? 'yes' : null), 'v3', day(57)).then({
      type: 'VoteClosed',
      next: { to: 'review', until: day(60) }
    })
  })

  test.each<[string, ChoiceOf, string]>([
    ['is not carried either', (_, at) => (at < 20 ? 'yes' : 'no'), 'no_winner'],
    [
      'is blocked by those beside it',
      household => (NEAR_A.includes(household) ? 'no' : 'yes'),
      'blocked_twice'
    ],
    ['is contested', household => (household.startsWith('E') ? 'no' : 'yes'), 'contested']
  ])('goes up when the leader %s', (_, voted, reason) => {
    const { matter } = close(second, voted, 'v3', day(57)).then({ type: 'VoteClosed', next: { to: 'up' } })
    expect(dueStep(matter, 0, LADDER, day(57))).toMatchObject({
      at: day(57),
      events: [{ type: 'HandedUp', to: 'L2', reason }]
    })
  })

  test('goes up at once when it is the second of the matter, or when nobody chose any site', () => {
    const later = [
      ...runoff(),
      on(day(47), {
        type: 'VoteAnnounced',
        announcement: {
          vote: 'v3',
          about: 'choice',
          question: CHOICE.question,
          option: null,
          windowDays: 7,
          card: 'facility',
          by: 'p',
          announcedAt: 0,
          opensFrom: day(50)
        }
      }),
      on(day(50), { ...choiceVoting().pop()!.event, vote: 'v3', closesAt: day(57) } as never)
    ]
    close(later, noWinner, 'v3', day(57)).then({ type: 'VoteClosed', next: { to: 'up' } })
    close(choiceVoting(), () => 'abstain').then({ type: 'VoteClosed', next: { to: 'up' } })
  })
})

test('a site that was not carried is not asked about again; another one is', () => {
  const failed = siteClosed('fail', { to: 'deliberating', due: day(76) })
  announce(failed, SITE).refuses('DUPLICATE', { site: true })
  announce(failed, { ...SITE, option: 'B' }).then({ type: 'VoteAnnounced' })
})

test('a ballot on a yes or no says yes, no or 弃权, and no name that a table might happen to have', () => {
  const { matter } = given(...siteVoting())
  const record = recordsOf('v2', () => null, day(40))[0]!
  for (const choice of ['YES', 'constructor', 'none', 'A'])
    expect(
      castBallot(matter, record, livingAt(record.door), { vote: 'v2', choice, request: 'r' }, day(40))
    ).toEqual({ refused: 'INVALID_EVENT', detail: { field: 'choice' } })
})
