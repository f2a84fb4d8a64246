import { addAffected } from '../../../src/domain/affected/addAffected'
import { hostsOf } from '../../../src/domain/affected/hosts'
import { mustJudge } from '../../../src/domain/affected/judges'
import { judgeNobody, stateNobody } from '../../../src/domain/affected/nobody'
import { hearingBars, unaskedAbout } from '../../../src/domain/hearing/unheard'
import { announceVote } from '../../../src/domain/matter/announcing'
import { publicEvent } from '../../../src/domain/matter/publicEvent'
import { standingOn } from '../../../src/domain/matter/standing'
import type { Actor, OfficeName } from '../../../src/domain/office'
import { whyAffected } from '../../../src/domain/rights/rights'
import { card } from '../deciding/village'
import { given, on, type Dated } from '../matter/grammar'
import {
  added,
  appraised,
  mitigating,
  site,
  siteAnnounced,
  sitesListed,
  siteVoting
} from '../matter/histories'
import { day, HEAD_E, HEAD_W, livingAt, mandate, official, SECRETARY, STREET, UNIT } from '../matter/village'

const REASON = '夜里去公厕的人都从他家窗下走'
const by = (actor: Actor, office: OfficeName = 'courtyardHead') => ({ actor, office, instead: ['社区书记'] })
const living = (...doors: string[]) => doors.map(door => ({ household: door, courtyard: door.slice(0, 1) }))
const adding = (
  history: readonly Dated[],
  households = living('W-20'),
  { actor = HEAD_E, reason = REASON, option = 'A' } = {}
) =>
  given(...history).when(
    day(30),
    matter => addAffected(matter, by(actor), { option, reason }, households),
    actor.person
  )
const byHand = (at = day(30), household = 'W-20'): Dated =>
  on(at, {
    type: 'AffectedAdded',
    option: 'A',
    households: [household],
    courtyards: ['W'],
    office: 'courtyardHead',
    reason: REASON
  })
const SITE = { vote: 'v2', about: 'site' as const, question: '同意建在这里吗？', option: 'C', windowDays: 7 }
const announcing = (
  history: readonly Dated[],
  input: Parameters<typeof announceVote>[1] = SITE,
  at = day(36)
) => given(...history).when(at, matter => announceVote(matter, input, card('facility'), 'p-W-02', at))

describe('households added to those affected by a site', () => {
  test('have standing like everybody near it, with who said so and why, and are heard before the vote', () => {
    const { matter } = adding(sitesListed('A', 'B'), living('W-20', 'W-01')).then({
      type: 'AffectedAdded',
      households: ['W-20'],
      office: 'courtyardHead'
    })
    expect(standingOn(matter, 'A')).toHaveLength(7)
    expect(unaskedAbout(matter, 'A')).toEqual(['W-20'])
    expect(hearingBars(matter, 'A', day(36))).toMatchObject({ refused: 'TOO_EARLY', detail: { unasked: 1 } })
    expect(whyAffected(matter, 'W-20', UNIT.buildings[0])).toMatchObject([
      { option: '点位A', from: null, byHand: { office: 'courtyardHead', reason: REASON, at: day(30) } }
    ])
    expect(whyAffected(matter, 'W-01', UNIT.buildings[0])).toMatchObject([{ byHand: null }])
  })

  test.each([
    ['to the site moved by a metre', 31, true],
    ['to one at twice the radius', 90, true],
    ['but to none a metre further', 91, false]
  ])('keep it: it goes along %s', (_, x, keeps) => {
    const heard = { type: 'HearingOpened', option: 'A', heard: ['W-20'] } as const
    const until = { until: day(38), headBy: day(41), secretaryBy: day(44) }
    const history = [
      ...sitesListed('A', 'B'),
      byHand(),
      on(day(31), { ...heard, ...until }),
      on(day(39), added(site('A2', x)))
    ]
    expect(standingOn(given(...history).matter, 'A2').includes('W-20')).toBe(keeps)
  })

  test('keep it through a block and the vote after it', () => {
    const history = [
      ...sitesListed('A', 'B'),
      byHand(),
      ...mitigating().slice(sitesListed('A', 'B').length),
      on(day(47), added({ ...site('A2', 31), movedFrom: 'A' }))
    ]
    expect(standingOn(given(...history).matter, 'A2')).toContain('W-20')
  })

  test('are counted for others, and not told by door', () => {
    expect(publicEvent(byHand().event)).toEqual({
      type: 'AffectedAdded',
      option: 'A',
      households: 1,
      office: 'courtyardHead',
      reason: REASON
    })
  })

  test('need a reason, and a site', () => {
    adding(sitesListed('A'), living('W-20'), { reason: '怕吵' }).refuses('INVALID_TEXT')
    adding(sitesListed('A'), living('W-20'), { option: 'Z' }).refuses('NOT_FOUND')
    adding(sitesListed('A'), living('W-01', 'W-02')).refuses('DUPLICATE', { affected: true })
  })

  test.each([
    ['whoever lives beside a site', HEAD_W, 'affected'],
    ['whoever would add the own household', livingAt('W-21', mandate('courtyardHead', 'W')), 'affected'],
    ['whoever has a near relative there', { ...HEAD_E, relatives: ['W-03'] }, 'relative'],
    ['whoever would add a near relative', { ...HEAD_E, relatives: ['W-21'] }, 'relative']
  ])('are not added by %s', (_, actor, stake) => {
    const when = given(...sitesListed('A', 'B')).when(day(30), matter =>
      addAffected(matter, by(actor), { option: 'A', reason: REASON }, living('W-21'))
    )
    when.refuses('PROCESS_RECUSAL', { stake, instead: ['社区书记'] })
  })

  test.each([
    ['announced', siteAnnounced, { announced: true }],
    ['open', siteVoting, undefined]
  ])('are not added once the vote is %s', (_, history, detail) => {
    adding(history()).refuses('VOTE_FROZEN', detail)
  })
})

const stated = (at = day(30), person = HEAD_E.person): Dated =>
  on(at, { type: 'NobodyStated', option: 'C', office: 'courtyardHead', reason: '四周一百米没有住户' }, person)
const judged = (agrees: boolean): Dated =>
  on(
    day(31),
    { type: 'NobodyJudged', option: 'C', agrees, office: 'secretary', reason: agrees ? '' : REASON },
    SECRETARY.person
  )
const state = (history: readonly Dated[], option = 'C', actor: Actor = HEAD_E) =>
  given(...history).when(
    day(30),
    matter => stateNobody(matter, by(actor), { option, reason: '四周一百米没有住户' }),
    actor.person
  )
const judge = (history: readonly Dated[], actor: Actor, agrees = true, reason = '') =>
  given(...history).when(
    day(31),
    matter => judgeNobody(matter, by(actor, 'secretary'), { option: 'C', agrees, reason }),
    actor.person
  )

describe('a site that concerns nobody', () => {
  test('is put to the vote once a second official agrees with the reason, not before', () => {
    const found = sitesListed('A', 'C')
    announcing(found).refuses('EVIDENCE_MISSING', { noneAffected: true })
    announcing([...found, stated()]).refuses('EVIDENCE_MISSING', { noneAffected: true, waits: true })
    announcing([...found, stated(), judged(false)]).refuses('EVIDENCE_MISSING', { noneAffected: true })
    announcing([...found, stated(), judged(true)]).then({ type: 'VoteAnnounced' })
  })

  test('keeps a choice waiting too', () => {
    const choice = { ...SITE, about: 'choice' as const, option: null }
    announcing(sitesListed('A', 'C'), choice).refuses('EVIDENCE_MISSING', { noneAffected: true })
    announcing([...sitesListed('A', 'C'), stated(), judged(true)], choice).then({ type: 'VoteAnnounced' })
  })

  test('is not said to concern nobody where it does, where nobody found it feasible, or twice', () => {
    state(sitesListed('A', 'C'), 'A').refuses('FORBIDDEN', { affected: 6 })
    state(sitesListed('A')).refuses('NOT_FOUND', { site: true })
    state([...sitesListed('A', 'C'), stated()]).refuses('DUPLICATE', { nobody: true })
    state([...sitesListed('A', 'C'), stated(), judged(true)]).refuses('DUPLICATE', { nobody: true })
    state([...sitesListed('A', 'C'), stated(), judged(false)]).then({ type: 'NobodyStated' })
  })

  test('is not judged by whoever said it, in whatever office, nor by anybody with a stake', () => {
    const history = [...sitesListed('A', 'C'), stated()]
    const both = { ...HEAD_E, mandates: [...HEAD_E.mandates, mandate('secretary', 'riverside')] }
    judge(history, both).refuses('PROCESS_RECUSAL', { stake: 'stated', instead: ['社区书记'] })
    judge(history, HEAD_W).refuses('PROCESS_RECUSAL', { stake: 'affected' })
    judge(history, { ...SECRETARY, relatives: ['W-03'] }).refuses('PROCESS_RECUSAL', { stake: 'relative' })
    judge(history, official('p-W-20', mandate('secretary', 'riverside'))).refuses('PROCESS_RECUSAL', {
      stake: 'proposer'
    })
    judge(history, SECRETARY).then({ type: 'NobodyJudged', agrees: true })
  })

  test('is judged once, and turned down with a reason only', () => {
    const history = [...sitesListed('A', 'C'), stated()]
    judge(history, SECRETARY, false, '不对').refuses('INVALID_TEXT')
    judge(history, SECRETARY, false, REASON).then({ type: 'NobodyJudged', agrees: false })
    judge([...history, judged(true)], STREET).refuses('NOT_FOUND', { nobody: true })
    judge(sitesListed('A', 'C'), SECRETARY).refuses('NOT_FOUND', { nobody: true })
  })

  test('waits for another head or the secretary, and for the street where the secretary said it', () => {
    const waits = (history: readonly Dated[], actor: Actor) =>
      mustJudge(given(...history).matter, actor, UNIT, day(31))
    const history = [...sitesListed('A', 'C'), stated()]
    expect([HEAD_E, HEAD_W, SECRETARY, STREET].map(each => waits(history, each))).toEqual([
      false,
      false,
      true,
      false
    ])
    const bySecretary = { ...stated(day(30), SECRETARY.person) }
    const said = { ...bySecretary, event: { ...bySecretary.event, office: 'secretary' } as Dated['event'] }
    expect([HEAD_E, SECRETARY, STREET].map(each => waits([...sitesListed('A', 'C'), said], each))).toEqual([
      true,
      false,
      true
    ])
    expect(waits([...history, judged(true)], SECRETARY)).toBe(false)
  })
})

describe('the buildings a site concerns', () => {
  const plan = [...UNIT.buildings, { key: 'S', courtyard: 'W', x: 30, y: -31 }]
  const hosts = (history: readonly Dated[], id: string) => {
    const { matter } = given(...history)
    return hostsOf(
      matter,
      matter.options.find(each => each.id === id)!,
      plan
    )
  }

  test('stand within the radius, its edge included', () => {
    expect(hosts(sitesListed('A'), 'A')).toEqual({ near: ['W', 'E'], followed: [] })
    expect(hosts(sitesListed('A'), 'C')).toEqual({ near: [], followed: [] })
  })

  test('come along with a moved site, step by step, and are told apart', () => {
    const history = [
      ...sitesListed('A', 'B'),
      on(day(30), added({ ...site('A2', 61), movedFrom: 'A' })),
      on(day(31), added({ ...site('A3', 120), movedFrom: 'A2' })),
      on(day(31), appraised('A3'))
    ]
    expect(hosts(history, 'A2')).toEqual({ near: ['E'], followed: ['W'] })
    expect(hosts(history, 'A3')).toEqual({ near: [], followed: ['E', 'W'] })
  })

  test('are not told of a household that was added by hand', () => {
    expect(hosts([...sitesListed('A'), byHand(day(30), 'S-01')], 'A').near).not.toContain('S')
  })
})
