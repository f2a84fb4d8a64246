import { decideRecusal, leftTooFew } from '../../../src/domain/recusal/decidingRecusal'
import type { MatterEvent } from '../../../src/domain/matter/event'
import { reaches } from '../../../src/domain/deciding/verdict'
import { certifyResult } from '../../../src/domain/matter/afterClose'
import { voidVote } from '../../../src/domain/matter/voiding'
import { DAY } from '../../../src/domain/time'
import { declareInterest, openVote } from '../../../src/domain/matter/opening'
import { appealRecusal, answerRecusal, proposeRecusal } from '../../../src/domain/recusal/proposingRecusal'
import { publicEvent } from '../../../src/domain/matter/publicEvent'
import { whyNotEligible, whyRecused } from '../../../src/domain/rights/rights'
import { recusedFrom, recusedHouseholds } from '../../../src/domain/recusal/recusal'
import { recusalGrounds } from '../../../src/domain/recusal/recusalGrounds'
import { stakeOf } from '../../../src/domain/recusal/stake'
import type { Actor } from '../../../src/domain/office'
import { rollOf, card } from '../deciding/village'
import { caughtUp } from './clockwork'
import { given, on, type Dated } from './grammar'
import {
  added,
  announced,
  deliberating,
  opened,
  site,
  siteAnnounced,
  sitesListed,
  siteVoting
} from './histories'
import {
  day,
  HEAD_E,
  HOUSEHOLDS,
  LADDER,
  livingAt,
  mandate,
  official,
  ROLL,
  SECRETARY,
  STREET,
  UNIT
} from './village'

const NEIGHBOUR = livingAt('W-25')
const EVIDENCE = '与施工队签的合同'
const proposed = (household: string, recusal = 'r1', by = NEIGHBOUR.household!.id): MatterEvent => ({
  type: 'RecusalProposed',
  recusal,
  household,
  by,
  ground: 'contract',
  evidence: EVIDENCE,
  hearUntil: day(18)
})
const decided = (recusal = 'r1', imposed = true): MatterEvent => ({
  type: 'RecusalDecided',
  recusal,
  imposed,
  office: 'secretary',
  reason: '合同为证'
})
const about = (household: string): Dated[] => [
  ...sitesListed('A', 'B'),
  on(day(15), proposed(household), NEIGHBOUR.person)
]
/** Households W-10, W-11 … told to stand back by the secretary, one after the other. */
const imposedOn = (n: number): Dated[] => [
  ...sitesListed('A', 'B'),
  ...Array.from({ length: n }, (_, at) => [
    on(day(15), proposed(`W-${10 + at}`, `i${at}`)),
    on(day(18), decided(`i${at}`), SECRETARY.person)
  ]).flat()
]

describe('a proposal that a household stand back', () => {
  const propose = (history: readonly Dated[], household = 'E-05', evidence = EVIDENCE, actor = NEIGHBOUR) =>
    given(...history).when(day(16), matter =>
      proposeRecusal(matter, actor, { recusal: 'r9', household, ground: 'money', evidence }, day(16))
    )

  test('is heard for three days, and takes nothing away before it is decided', () => {
    const { matter } = propose(sitesListed('A', 'B')).then({ type: 'RecusalProposed', hearUntil: day(19) })
    expect(recusedHouseholds(matter)).toEqual([])
  })

  test('needs evidence, and is about somebody else, who has not been proposed before', () => {
    propose(sitesListed('A', 'B'), 'E-05', '').refuses('EVIDENCE_MISSING', { recusal: true })
    propose(sitesListed('A', 'B'), 'W-25').refuses('FORBIDDEN', { own: true })
    propose(about('E-05')).refuses('DUPLICATE', { proposed: true })
    const declared = on(day(15), { type: 'InterestDeclared', household: 'E-05', ground: '承包保洁' })
    propose([...sitesListed('A', 'B'), declared]).refuses('DUPLICATE', { proposed: true })
  })

  test.each([
    [2, null],
    [3, 'LIMIT_REACHED']
  ] as const)('after %i by the same household: %s', (before, refusal) => {
    const history = [
      ...sitesListed('A', 'B'),
      ...Array.from({ length: before }, (_, at) => on(day(15), proposed(`W-1${at}`, `p${at}`)))
    ]
    if (refusal) propose(history).refuses(refusal, { proposals: 3 })
    else propose(history).then({ type: 'RecusalProposed' })
  })

  test('is not shielded by a weaker one that was dismissed, on another ground', () => {
    const dismissed = [...about('E-05'), on(day(16), decided('r1', false), SECRETARY.person)]
    propose(dismissed).then({ type: 'RecusalProposed', ground: 'money' })
    const again = [...dismissed, on(day(16), { ...proposed('E-05', 'r2'), ground: 'money' } as MatterEvent)]
    propose(again).refuses('DUPLICATE', { proposed: true })
    const twice = [...again, on(day(16), decided('r2', false), SECRETARY.person)]
    propose(twice).refuses('DUPLICATE', { proposed: true })
    const imposed = given(...again, on(day(16), decided('r2'), SECRETARY.person)).matter
    expect(whyRecused(imposed, 'E-05')).toMatchObject({ ground: 'money', appeal: 'open' })
    expect(recusalGrounds(imposed, { recused: ['E-05'] })).toEqual([{ ground: 'money', households: 1 }])
  })

  test('never once the vote is open', () => {
    propose(siteVoting()).refuses('VOTE_FROZEN')
  })
})

describe('the word of the household', () => {
  const answer = (agrees: boolean, actor: Actor, history = about('E-05')) =>
    given(...history).when(day(16), matter =>
      answerRecusal(matter, actor, { recusal: 'r1', agrees, text: '合同去年已经终止' })
    )

  test('is its own: it may agree and stand back by its own word, and nothing is left to decide', () => {
    const { matter } = answer(true, livingAt('E-05')).then({ type: 'RecusalAnswered', agrees: true })
    expect(recusedHouseholds(matter)).toEqual(['E-05'])
    expect(matter.recusals[0]!.standing).toEqual({ status: 'agreed' })
    answer(false, NEIGHBOUR).refuses('FORBIDDEN', { household: true })
  })

  test('is said once', () => {
    const said = on(day(16), { type: 'RecusalAnswered', recusal: 'r1', agrees: false, text: '合同终止' })
    answer(false, livingAt('E-05'), [...about('E-05'), said]).refuses('DUPLICATE', { statement: true })
  })
})

const decide = (
  history: readonly Dated[],
  {
    actor = SECRETARY,
    at = day(18),
    imposed = true,
    recusal = 'r1',
    onRoll = HOUSEHOLDS
  }: { actor?: Actor; at?: number; imposed?: boolean; recusal?: string; onRoll?: number } = {}
) =>
  given(...history).when(
    at,
    matter =>
      decideRecusal(
        matter,
        actor,
        { recusal, imposed, reason: '合同为证，确有收益' },
        { unit: UNIT, ladder: LADDER, onRoll, instead: ['街道'] },
        at
      ),
    actor.person
  )

describe('the decision', () => {
  test('waits for the household’s word or three days', () => {
    decide(about('E-05'), { at: day(18, -1) }).refuses('TOO_EARLY', { from: day(18) })
    const { matter } = decide(about('E-05')).then({ type: 'RecusalDecided', imposed: true })
    expect(recusedHouseholds(matter)).toEqual(['E-05'])
    expect(stakeOf(matter, livingAt('E-05'), [])).toBe('conflicted')
    const said = on(day(16), { type: 'RecusalAnswered', recusal: 'r1', agrees: false, text: '合同终止' })
    decide([...about('E-05'), said], { at: day(16, 1) }).then({ type: 'RecusalDecided' })
  })

  test('that it need not stand back leaves it in the count', () => {
    const { matter } = decide(about('E-05'), { imposed: false }).then({ imposed: false })
    expect(recusedHouseholds(matter)).toEqual([])
  })

  test('of an affected household is one level up’s, of another the head’s too', () => {
    const head = official('p-head', mandate('courtyardHead', 'E'))
    decide(about('E-05'), { actor: head }).then({ office: 'courtyardHead' })
    decide(about('W-03'), { actor: head }).refuses('FORBIDDEN')
    decide(about('W-03')).then({ office: 'secretary' })
    decide(about('W-03'), { actor: STREET }).then({ office: 'streetOfficer' })
    decide(about('E-05'), { actor: NEIGHBOUR }).refuses('FORBIDDEN')
  })

  const office = mandate('secretary', 'riverside')
  test.each([
    ['proposed it', livingAt('W-25', office), 'proposer'],
    ['is of that household', livingAt('E-05', office), 'conflicted'],
    ['lives beside a site', livingAt('W-01', office), 'affected'],
    ['proposed the matter', livingAt('W-20', office), 'proposer']
  ])('is nobody’s who %s', (_, actor, stake) => {
    decide(about('E-05'), { actor }).refuses('PROCESS_RECUSAL', { stake, instead: ['街道'] })
  })

  test('is made once, before the vote opens', () => {
    decide([...about('E-05'), on(day(18), decided())], { at: day(18, 1) }).refuses('DUPLICATE', {
      decided: true
    })
    decide(siteVoting(), { at: day(40) }).refuses('VOTE_FROZEN')
  })
})

describe('an appeal', () => {
  const appeal = (history: readonly Dated[]) =>
    given(...history).when(day(19), matter =>
      appealRecusal(matter, livingAt('E-05'), { recusal: 'r1', text: '合同去年已经终止' }, day(19))
    )
  const imposed = () => [...about('E-05'), on(day(18), decided(), SECRETARY.person)]
  /** Saturday, 20 March 2027: three working days later it is Wednesday night. */
  const appealed = () => [
    ...imposed(),
    on(day(19), { type: 'RecusalAppealed', recusal: 'r1', text: '合同终止', due: day(23) })
  ]

  test('is decided within three working days by another person', () => {
    appeal(imposed()).then({ type: 'RecusalAppealed', due: Date.UTC(2027, 2, 24, 16) })
    decide(appealed(), { at: day(20) }).refuses('PROCESS_RECUSAL', { stake: 'decider', instead: ['街道'] })
    const { matter } = decide(appealed(), { actor: STREET, at: day(20), imposed: false }).then({
      imposed: false
    })
    expect(recusedHouseholds(matter)).toEqual([])
  })

  test('is made once, and of a decision that was made', () => {
    appeal(about('E-05')).refuses('NOT_FOUND')
    appeal(appealed()).refuses('DUPLICATE', { appeal: true })
    appeal([...appealed(), on(day(19), decided(), STREET.person)]).refuses('DUPLICATE', { appeal: true })
  })

  test('rises when its day has passed and not before, by the calendar of the matter, until the street has let its own pass', () => {
    const last = Date.UTC(2027, 2, 24, 16)
    const past = given(
      ...imposed(),
      on(day(19), { type: 'RecusalAppealed', recusal: 'r1', text: '合同终止', due: last })
    )
    const standing = (now: number) => caughtUp(past, now).matter.recusals[0]?.standing
    const next = Date.UTC(2027, 2, 30, 16)
    expect(standing(last - 1)).not.toHaveProperty('risen')
    expect(standing(last)).toMatchObject({ risen: 'L2', due: next })
    expect(standing(next - 1)).toMatchObject({ risen: 'L2' })
    expect(standing(next)).toMatchObject({ risen: 'L3' })
    expect(standing(next + 30 * DAY)).toMatchObject({ risen: 'L3', late: true })
  })

  test('holds the opening back until it is decided', () => {
    const freeze = { rule: card('facility'), rollHash: 'hash', roll: ROLL, ladder: LADDER }
    const waiting = siteAnnounced()
    const history = [...waiting, on(day(37), proposed('E-05'), NEIGHBOUR.person)]
    const open = (past: readonly Dated[]) =>
      given(...past).when(day(39), matter => openVote(matter, HEAD_E, freeze, [], day(39)))
    open(history).refuses('ANSWER_REQUIRED', { recusals: 1 })
    open([...history, on(day(38), decided(), SECRETARY.person)]).then({
      type: 'VoteOpened',
      recused: ['E-05'],
      eligible: HOUSEHOLDS - 1
    })
  })
})

describe('imposed recusals above 5 % of the roll take the matter to L2', () => {
  test.each([
    [1, 40, false],
    [2, 40, false],
    [3, 40, true],
    [1, 20, false],
    [1, 19, true]
  ])('%i of %i: %s', (nth, onRoll, up) => {
    const history = [...imposedOn(nth - 1), on(day(15), proposed('W-30', 'last'))]
    const outcome = decide(history, { recusal: 'last', onRoll, at: day(19) })
    if (!up) outcome.then({ type: 'RecusalDecided' })
    else outcome.then({ type: 'RecusalDecided' }, { type: 'HandedUp', to: 'L2', reason: 'recusals_imposed' })
  })

  test('what a household declared itself is not imposed, nor what was dismissed', () => {
    const declared = ['W-11', 'W-12', 'W-13'].map(household =>
      on(day(15), { type: 'InterestDeclared', household, ground: '承包保洁' } as const)
    )
    const dismissed = [on(day(15), proposed('W-15', 'd')), on(day(18), decided('d', false))]
    decide([...about('E-05'), ...declared, ...dismissed]).then({ type: 'RecusalDecided' })
  })
})

describe('an appeal after the opening', () => {
  const closedWith = (have: number): Dated =>
    on(day(46), {
      type: 'VoteClosed',
      vote: 'v2',
      verdict: {
        outcome: 'fail',
        lines: [
          reaches({
            rule: 'pass',
            denominator: 'heads',
            base: 'participating',
            clause: '',
            have,
            need: 20,
            of: 30
          })
        ],
        split: []
      },
      root: 'root',
      participants: 30,
      turnout: [],
      next: { to: 'review', until: day(49) }
    })
  const recusedIn = (have = 19): Dated[] => [
    ...sitesListed('A', 'B'),
    on(day(15), proposed('E-05'), NEIGHBOUR.person),
    on(day(18), decided(), SECRETARY.person),
    on(day(36), announced({ vote: 'v2', about: 'site', option: 'A', card: 'facility' }, 39, 7), 'p-W-02'),
    on(day(39), opened('v2', 'facility', [], 46, ['E-05']), 'p-E-01'),
    closedWith(have)
  ]
  const open = (): Dated[] => recusedIn().slice(0, -1)
  const appeal = (history: readonly Dated[], at: number) =>
    given(...history).when(at, matter =>
      appealRecusal(matter, livingAt('E-05'), { recusal: 'r1', text: '合同去年已经终止' }, at)
    )
  const appealed = (at: number) =>
    on(at, { type: 'RecusalAppealed', recusal: 'r1', text: '合同终止', due: at + 3 * DAY })
  const upheld = (at: number) => on(at, decided('r1', false), STREET.person)
  const certifies = (history: readonly Dated[]) =>
    given(...history, on(day(49), { type: 'ReviewEnded', vote: 'v2', owner: LADDER.L2 })).when(
      day(50),
      matter => certifyResult(matter, SECRETARY, LADDER, [], day(50))
    )
  const annuls = (history: readonly Dated[], at = day(51)) =>
    given(...history).when(at, matter =>
      voidVote(
        matter,
        SECRETARY,
        {
          vote: 'v2',
          ground: 'wrong_recusal',
          evidence: '申诉的决定在过程里',
          reason: '本来不该回避',
          touched: []
        },
        { unit: UNIT, ladder: LADDER, instead: [] },
        at
      )
    )

  test('stops no vote, and is decided by another person while the vote runs', () => {
    appeal(open(), day(40)).then({ type: 'RecusalAppealed' })
    const { matter } = given(...open(), appealed(day(40)))
    expect(matter.stage.status).toBe('voting')
    const decide = (actor: Actor) =>
      given(...open(), appealed(day(40))).when(day(41), each =>
        decideRecusal(
          each,
          actor,
          { recusal: 'r1', imposed: false, reason: '协议核对无误' },
          { unit: UNIT, ladder: LADDER, onRoll: 40, instead: ['S街道'] },
          day(41)
        )
      )
    decide(SECRETARY).refuses('PROCESS_RECUSAL', { stake: 'decider' })
    const after = decide(STREET).then({ type: 'RecusalDecided', imposed: false })
    expect(after.matter.votes[1]?.recused).toEqual(['E-05'])
    expect(after.matter.stage.status).toBe('voting')
  })

  test('holds the certificate back until it is decided, and may be made until then', () => {
    appeal(recusedIn(), day(48)).then({ type: 'RecusalAppealed' })
    certifies([...recusedIn(), appealed(day(48))]).refuses('ANSWER_REQUIRED', { appeals: 1 })
    certifies([...recusedIn(), appealed(day(48)), on(day(49), decided('r1'), STREET.person)]).then({
      type: 'ResultCertified'
    })
    const certified = on(day(50), { type: 'ResultCertified', vote: 'v2', owner: LADDER.L2, due: day(80) })
    appeal(
      [...recusedIn(), on(day(49), { type: 'ReviewEnded', vote: 'v2', owner: LADDER.L2 }), certified],
      day(51)
    ).refuses('WRONG_STAGE')
  })

  test('upheld annuls a result that one ballot could have turned, after the review too, and no other', () => {
    const turning = [...recusedIn(19), appealed(day(48)), upheld(day(49))]
    certifies(turning).refuses('EVIDENCE_MISSING', { wronged: 1 })
    annuls(turning).then(
      { type: 'VoteVoided', ground: 'wrong_recusal', touched: ['E-05'] },
      { type: 'HandedUp' }
    )
    const idle = [...recusedIn(18), appealed(day(48)), upheld(day(49))]
    certifies(idle).then({ type: 'ResultCertified' })
    annuls(idle).refuses('LIMIT_REACHED', { void: true, touched: 1 })
    annuls(recusedIn(19), day(48)).refuses('EVIDENCE_MISSING', { upheld: true })
    annuls(recusedIn(19)).refuses('WINDOW_CLOSED')
  })
})

describe('a gain from one site alone', () => {
  const declares = (option?: string): Dated =>
    on(day(17), {
      type: 'InterestDeclared',
      household: 'E-05',
      ground: '那间铺面是我家的',
      ...(option && { option })
    })
  const asks = (history: readonly Dated[], option: string, about: 'site' | 'choice' = 'site') =>
    given(
      ...history,
      on(
        day(36),
        announced({ vote: 'v2', about, option: about === 'site' ? option : null, card: 'facility' }, 39, 7)
      )
    ).when(
      day(39),
      each =>
        openVote(
          each,
          HEAD_E,
          { rule: card('facility'), rollHash: 'hash', roll: ROLL, ladder: LADDER },
          [],
          day(39)
        ),
      HEAD_E.person
    )
  const listed = sitesListed('A', 'B')
  const moved = on(day(30), added({ ...site('B2', 410, ['E-09', 'E-10']), movedFrom: 'B' }))

  test('covers every ballot that contains it, also where it was moved, and no other', () => {
    asks([...listed, declares('B')], 'A').then({ type: 'VoteOpened', recused: [], eligible: 40 })
    asks([...listed, declares('A')], 'A').then({ type: 'VoteOpened', recused: ['E-05'], eligible: 39 })
    asks([...listed, declares('B')], '', 'choice').then({
      type: 'VoteOpened',
      recused: ['E-05'],
      eligible: 39
    })
    asks([...listed, declares('B'), moved], 'B2').then({ type: 'VoteOpened', recused: ['E-05'] })
    asks([...listed, declares()], 'A').then({ type: 'VoteOpened', recused: ['E-05'] })
  })

  test('takes no voice on whether there is a need', () => {
    const { matter } = given(...listed, declares('B'))
    expect([recusedFrom(matter, []), recusedFrom(matter, ['B'])]).toEqual([[], ['E-05']])
  })

  test('is declared once a site; who gains anywhere has said it of all', () => {
    const declare = (history: readonly Dated[], option: string | null) =>
      given(...history).when(day(18), each => declareInterest(each, 'E-05', '那间铺面是我家的', option))
    declare([...listed, declares('B')], 'A').then({ type: 'InterestDeclared', option: 'A' })
    declare([...listed, declares('B')], null).then({ type: 'InterestDeclared' })
    declare([...listed, declares('B')], 'B').refuses('DUPLICATE', { recusal: true })
    declare([...listed, declares()], 'B').refuses('DUPLICATE', { recusal: true })
    declare(listed, 'Z').refuses('NOT_FOUND')
  })

  test('is proposed, agreed to and decided for that site; and waits for no ballot without it', () => {
    const asked = on(day(17), { ...proposed('E-05'), option: 'B' } as MatterEvent, NEIGHBOUR.person)
    asks([...listed, asked], 'A').then({ type: 'VoteOpened', recused: [] })
    asks([...listed, asked], '', 'choice').refuses('ANSWER_REQUIRED', { recusals: 1 })
    const agreed = on(day(18), { type: 'RecusalAnswered', recusal: 'r1', agrees: true, text: '铺面是我家的' })
    const { matter } = given(...listed, asked, agreed)
    expect([recusedFrom(matter, ['A']), recusedFrom(matter, ['B'])]).toEqual([[], ['E-05']])
    expect(whyRecused(matter, 'E-05')).toMatchObject({ site: '点位B' })
    expect(whyNotEligible(matter, { household: 'E-05', building: 'E' }, livingAt('E-05'), UNIT)).toBeNull()
    const imposed = given(...listed, asked, on(day(18), decided(), SECRETARY.person)).matter
    expect([recusedFrom(imposed, ['A']), recusedFrom(imposed, ['B'])]).toEqual([[], ['E-05']])
  })
})

describe('too few left', () => {
  test.each([
    [12, 4, false],
    [12, 5, true],
    [7, 2, false],
    [6, 1, false],
    [5, 1, true],
    [4, 0, false],
    [120, 40, false],
    [120, 41, true]
  ])('of %i households %i stand back: %s', (onRoll, recused, few) => {
    expect(leftTooFew(card('ordinary'), onRoll, recused)).toBe(few)
    expect(leftTooFew(card('residents-meeting'), onRoll, recused)).toBe(false)
  })

  test('at opening the matter goes up instead, and no vote begins', () => {
    const roll = rollOf({ E: 5 })
    const gain = on(day(37), { type: 'InterestDeclared', household: 'E-05', ground: '承包保洁' })
    const freeze = { rule: card('facility'), rollHash: 'hash', roll, ladder: LADDER }
    const { matter } = given(...siteAnnounced(), gain)
      .when(day(39), each => openVote(each, HEAD_E, freeze, [], day(39)))
      .then({ type: 'HandedUp', reason: 'conflict_left_too_few', to: 'L2', auto: true })
    expect(matter.votes).toHaveLength(1)
  })
})

test('the timeline tells ground and number only', () => {
  expect(publicEvent(proposed('E-05'))).toEqual({ type: 'RecusalProposed', ground: 'contract' })
  expect(publicEvent(decided())).toEqual({ type: 'RecusalDecided', imposed: true, office: 'secretary' })
  const word = { type: 'RecusalAnswered', recusal: 'r1', agrees: false, text: '合同终止' } as const
  expect(publicEvent(word)).toEqual({ type: 'RecusalAnswered', agrees: false })
  expect(JSON.stringify(publicEvent(deliberating()[0]!.event))).not.toContain('W-20')
})

test('of the recusals of a vote everybody learns how many there are on which ground, and never who', () => {
  const { matter } = given(
    ...about('E-05'),
    on(day(16), decided(), SECRETARY.person),
    on(day(16), { type: 'InterestDeclared', household: 'W-09', ground: '亲戚承包' })
  )
  expect(recusalGrounds(matter, { recused: ['E-05', 'W-09'] })).toEqual([
    { ground: 'declared', households: 1 },
    { ground: 'contract', households: 1 }
  ])
  expect(recusalGrounds(matter, { recused: [] })).toEqual([])
})
