import { declareInterest, openVote, type Freeze } from '../../../src/domain/matter/opening'
import { standingOn } from '../../../src/domain/matter/standing'
import { castBallot } from '../../../src/domain/ballot/casting'
import { verdictOf } from '../../../src/domain/matter/closing'
import { addOption, appraise } from '../../../src/domain/matter/options'
import { openVoteOf, type Matter } from '../../../src/domain/matter/matter'
import type { Actor } from '../../../src/domain/office'
import { card } from '../deciding/village'
import { given, on, type Dated } from './grammar'
import {
  added,
  announced,
  certifying,
  deliberating,
  displayed,
  extendable,
  mitigating,
  site,
  siteAnnounced,
  siteClosed,
  siteVoting,
  underReview
} from './histories'
import {
  day,
  HEAD_E,
  HEAD_W,
  HOUSEHOLDS,
  LADDER,
  livingAt,
  NEAR_A,
  official,
  PROPOSER,
  recordsOf,
  ROLL
} from './village'

const FREEZE: Freeze = { rule: card('facility'), rollHash: 'hash', roll: ROLL, ladder: LADDER }
const interest = (household: string): Dated =>
  on(day(36), { type: 'InterestDeclared', household, ground: '承包保洁' }, `p-${household}`)

const open = (
  history: readonly Dated[] = siteAnnounced(),
  { actor = HEAD_E, at = day(39), freeze = FREEZE }: { actor?: Actor; at?: number; freeze?: Freeze } = {}
) => given(...history).when(at, matter => openVote(matter, actor, freeze, ['北院院长'], at), actor.person)

describe('when a vote opens', () => {
  test('not one millisecond before the notice has run', () => {
    open(siteAnnounced(), { at: day(39, -1) }).refuses('TOO_EARLY', { from: day(39) })
  })

  test('on the instant, for exactly its window, and the clock of the level stands still', () => {
    open()
      .then({ type: 'VoteOpened', vote: 'v2', closesAt: day(46), onRoll: HOUSEHOLDS, eligible: HOUSEHOLDS })
      .leaving({ stage: { status: 'voting', vote: 'v2' }, suspendedAt: day(39), dueAt: day(70) })
  })

  test('late, for the whole window still', () => {
    open(siteAnnounced(), { at: day(41, 7) }).then({ type: 'VoteOpened', closesAt: day(48, 7) })
  })

  test('once, and only after a notice', () => {
    open(siteVoting()).refuses('VOTE_FROZEN')
    open(deliberating()).refuses('WRONG_STAGE', { status: 'deliberating' })
  })
})

describe('who may not open it', () => {
  const stake = (name: string) => ['PROCESS_RECUSAL', { stake: name, instead: ['北院院长'] }] as const

  test('whoever proposed the matter', () => {
    open(siteAnnounced(), { actor: livingAt(PROPOSER.household) }).refuses(...stake('proposer'))
  })

  test('a head who lives beside the site', () => {
    open(siteAnnounced(), { actor: HEAD_W }).refuses(...stake('affected'))
  })

  test('a head whose household would gain', () => {
    open([...siteAnnounced(), interest('E-01')]).refuses(...stake('conflicted'))
  })

  test('a head who is both is told of the gain', () => {
    open([...siteAnnounced(), interest('W-02')], { actor: HEAD_W }).refuses(...stake('conflicted'))
  })

  test('nobody else: neither who lives away from the site, nor who lives nowhere here', () => {
    open(siteAnnounced(), { actor: livingAt('W-07') }).then({ type: 'VoteOpened' })
    open(siteAnnounced(), { actor: official('p-guest') }).then({ type: 'VoteOpened' })
  })
})

describe('what freezes', () => {
  test('recused households leave the count of a vote among neighbours', () => {
    const history = [...siteAnnounced(), interest('W-30'), interest('E-05'), interest('gone')]
    open(history).then({
      type: 'VoteOpened',
      recused: ['E-05', 'W-30'],
      onRoll: HOUSEHOLDS,
      eligible: HOUSEHOLDS - 2
    })
  })

  test('the law’s denominators stay whole', () => {
    open([...siteAnnounced(), interest('W-30')], {
      freeze: { ...FREEZE, rule: card('owners-ordinary') }
    }).then({ type: 'VoteOpened', recused: ['W-30'], eligible: HOUSEHOLDS })
  })

  test('the affected are those of the site who are on the roll', () => {
    open().then({ type: 'VoteOpened', affected: NEAR_A })
    open(siteAnnounced(), { freeze: { ...FREEZE, roll: ROLL.slice(2) } }).then({
      type: 'VoteOpened',
      affected: NEAR_A.slice(2)
    })
  })

  test('no site is added or judged anew, no gain declared, while it runs', () => {
    const voting = given(...siteVoting())
    const refusals: [string, (matter: Matter) => unknown][] = [
      [
        'WRONG_STAGE',
        matter => addOption(matter, { id: 'D', name: 'D', x: 0, y: 0, cost: 0 }, { affected: [], host: null })
      ],
      [
        'VOTE_FROZEN',
        matter => appraise(matter, { option: 'A', feasible: false, cause: 'fire', note: '有火险' })
      ],
      ['VOTE_FROZEN', matter => declareInterest(matter, 'W-09', '承包保洁')]
    ]
    for (const [refused, act] of refusals) expect(act(voting.matter)).toMatchObject({ refused })
  })

  test('nothing that happens to the matter afterwards changes what was frozen, nor the verdict', () => {
    const ballots = recordsOf('v2', (_, at) => (at < 30 ? 'yes' : 'no'), day(40))
    const frozen = openVoteOf(given(...siteVoting(['W-30'])).matter)!
    const later = openVoteOf(
      given(
        ...siteVoting(['W-30']),
        interest('E-01'),
        on(day(40), added(site('Z', 30, ['E-02']))),
        on(day(40), { type: 'OptionAppraised', option: 'A', feasible: false, cause: 'fire', note: '有火险' })
      ).matter
    )!
    expect(later).toEqual(frozen)
    expect(verdictOf(later, ballots)).toEqual(verdictOf(frozen, ballots))
  })
})

describe('a gain declared', () => {
  const declare = (history: readonly Dated[], household = 'W-09') =>
    given(...history).when(day(70), matter => declareInterest(matter, household, '承包保洁'))

  test('counts from the next opening on, once a household', () => {
    declare(deliberating())
      .then({ type: 'InterestDeclared' })
      .leaving({ declared: [{ household: 'W-09', ground: '承包保洁', at: day(70) }] })
    declare([...deliberating(), interest('W-09')]).refuses('DUPLICATE', { recusal: true })
    declare(siteAnnounced()).then({ type: 'InterestDeclared' })
    declare(mitigating()).then({ type: 'InterestDeclared' })
  })

  test.each([
    ['open', siteVoting()],
    ['waiting for its extension', extendable()],
    ['under review', underReview()],
    ['waiting for its certificate', certifying()]
  ])('changes nothing about a vote that is %s', (_, history) => {
    declare(history).refuses('VOTE_FROZEN')
  })

  test('comes too late for a matter that has ended', () => {
    declare(displayed()).refuses('WRONG_STAGE', { status: 'display' })
  })

  test('bars its household from the ballot among neighbours', () => {
    const [record] = recordsOf('v2', () => null, day(40))
    const { matter } = given(...siteVoting(['W-01']))
    const cast = castBallot(
      matter,
      record!,
      livingAt('W-01'),
      { vote: 'v2', choice: 'no', request: 'r' },
      day(40)
    )
    expect(cast).toEqual({ refused: 'RECUSED' })
  })
})

describe('standing follows the place', () => {
  const moved = (x: number) => [
    ...siteClosed('fail', { to: 'deliberating', due: day(76) }),
    on(day(50), added(site('A2', x, ['W-30'])))
  ]

  test.each([
    ['within twice the radius, the edge included, it is inherited', 90, [...NEAR_A, 'W-30'].sort()],
    ['a metre beyond it is not', 91, ['W-30']]
  ])('%s', (_, x, standing) => {
    expect(standingOn(given(...moved(x)).matter, 'A2')).toEqual(standing)
  })

  test('freezes with the vote on the moved site', () => {
    const history = [
      ...moved(60),
      on(day(51), announced({ vote: 'v3', about: 'site', option: 'A2', card: 'facility' }, 54, 7))
    ]
    open(history, { at: day(54) }).then({ type: 'VoteOpened', affected: [...NEAR_A, 'W-30'].sort() })
  })

  test('there is none without a site', () => {
    expect(standingOn(given(...siteAnnounced()).matter, null)).toEqual([])
  })
})
