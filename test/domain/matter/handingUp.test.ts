import { returnMatter } from '../../../src/domain/levels/casework'
import { handUp } from '../../../src/domain/levels/handingUp'
import { levelDue } from '../../../src/domain/levels/ladder'
import type { ReturnCode } from '../../../src/domain/levels/level'
import { acceptTriage } from '../../../src/domain/matter/triage'
import { given, on, type Dated } from './grammar'
import {
  added,
  answered,
  atStreet,
  certifying,
  decided,
  deliberating,
  displayed,
  extendable,
  handedUp,
  inTriage,
  mitigating,
  raisedTo,
  SITES,
  siteAnnounced,
  siteVoting,
  suggested,
  underReview
} from './histories'
import { day, LADDER } from './village'
import { DEFAULT_SETTINGS } from '../../../src/domain/settings'

const ASK = '请协调城管部门'
const sentBack = (at: number, code: ReturnCode, to: 'L1' | 'L2' = 'L1'): Dated =>
  on(at, { type: 'Returned', code, reason: '材料不齐全', to, owner: LADDER[to], due: at + 1 })
const returnedOnce = () => [...handedUp(), sentBack(day(22), 'packet_incomplete')]

const up = (history: readonly Dated[], at = day(25), ask = ASK) =>
  given(...history).when(at, matter => handUp(matter, { reason: 'outside_powers', ask }, LADDER, at))
const back = (history: readonly Dated[], code: ReturnCode, at = day(30), reason = '材料不齐全') =>
  given(...history).when(at, matter => returnMatter(matter, { code, reason }, LADDER, at))

describe('handing up', () => {
  test('gives the matter to the next level with a reason, an ask and a new day', () => {
    up(deliberating())
      .then({ type: 'HandedUp', from: 'L1', to: 'L2', reason: 'outside_powers', ask: ASK, auto: false })
      .leaving({ stage: { status: 'handedUp' }, level: 'L2', owner: LADDER.L2, dueAt: day(55) })
  })

  test('takes fifteen days for an ordinary matter, thirty at the street', () => {
    up(deliberating(false), day(10)).then({ type: 'HandedUp', due: day(25) })
    up([...handedUp(), on(day(21), { type: 'Accepted' })]).then({ type: 'HandedUp', to: 'L3', due: day(55) })
  })

  test('ends a suspension: the new level has its own days', () => {
    up(mitigating(), day(50))
      .then({ type: 'HandedUp' })
      .leaving({ suspendedAt: null, dueAt: day(80) })
  })

  test.each(['overdue', 'quorum_twice', 'blocked_twice', 'vote_void', 'review_asked'] as const)(
    'is not given a reason that did not happen: %s',
    reason => {
      given(...deliberating())
        .when(day(25), matter => handUp(matter, { reason, ask: ASK }, LADDER, day(25)))
        .refuses('INVALID_EVENT')
    }
  )

  test('may say that the affected blocked it, once they did', () => {
    given(...mitigating())
      .when(day(50), matter => handUp(matter, { reason: 'blocked_twice', ask: ASK }, LADDER, day(50)))
      .then({ type: 'HandedUp', reason: 'blocked_twice' })
  })

  test('says what is asked', () => {
    up(deliberating(), day(25), '请处理').refuses('INVALID_TEXT')
  })

  test.each([
    ['triage', inTriage()],
    ['deliberating', deliberating()],
    ['extendable', extendable()],
    ['mitigating', mitigating()],
    ['handedUp', handedUp()]
  ])('is possible while %s', (_, history) => {
    up(history).then({ type: 'HandedUp' })
  })

  test.each([
    ['suggestion', suggested()],
    ['announced', siteAnnounced()],
    ['voting', siteVoting()],
    ['review', underReview()],
    ['certifying', certifying()],
    ['decided', decided()],
    ['answered', answered()],
    ['display', displayed()]
  ])('is not possible while %s', (status, history) => {
    up(history).refuses('WRONG_STAGE', { status })
  })

  test('ends at the street', () => {
    up(atStreet()).refuses('WRONG_STAGE', { status: 'handedUp' })
  })
})

describe('a return', () => {
  test('gives the matter back to the level it came from, with a code, a reason and new days', () => {
    const { matter } = back(handedUp(), 'packet_incomplete').then({ type: 'Returned', to: 'L1' })
    expect(matter).toMatchObject({
      stage: { status: 'deliberating' },
      level: 'L1',
      owner: LADDER.L1,
      dueAt: day(90)
    })
    expect(matter.handUps[0]!.returned).toEqual({
      code: 'packet_incomplete',
      reason: '材料不齐全',
      at: day(30)
    })
  })

  test('from the street leaves it accepted by the community', () => {
    back(atStreet(), 'within_powers')
      .then({ type: 'Returned', to: 'L2' })
      .leaving({ stage: { status: 'accepted' }, level: 'L2', owner: LADDER.L2, dueAt: day(60) })
  })

  test('by the community of what the street had returned goes to the courtyard, not to itself', () => {
    const history = [...atStreet(), sentBack(day(25), 'within_powers', 'L2')]
    const { matter } = back(history, 'not_deliberated').then({ type: 'Returned', to: 'L1' })
    expect(matter).toMatchObject({
      level: 'L1',
      handUps: [{ returned: { code: 'not_deliberated' } }, { returned: { code: 'within_powers' } }]
    })
  })

  test('of what was never accepted for deliberation leads to triage, so that it gets its category', () => {
    const { matter } = back(handedUp(inTriage()), 'within_powers').then({ type: 'Returned', due: day(35) })
    expect(matter).toMatchObject({ stage: { status: 'triage' }, category: null, dueAt: day(35) })
    const accepted = acceptTriage(
      matter,
      { category: 'environment', location: true, reason: '是公共需求' },
      day(31)
    )
    expect(accepted).toMatchObject([{ type: 'TriageAccepted' }])
  })

  test('says why', () => {
    back(handedUp(), 'packet_incomplete', day(30), '不行').refuses('INVALID_TEXT')
  })

  test('is of what was handed up, and not yet answered', () => {
    back(deliberating(), 'wrong_unit').refuses('WRONG_STAGE', { status: 'deliberating' })
    back(answered(), 'wrong_unit').refuses('WRONG_STAGE', { status: 'answered' })
    back([...handedUp(), on(day(21), { type: 'Accepted' })], 'wrong_unit').then({ type: 'Returned' })
  })

  test('uses a code once in the life of a matter', () => {
    const again = [...returnedOnce(), on(day(23), added(SITES[0]!)), on(day(24), raisedTo('L2', day(54)))]
    back(again, 'packet_incomplete').refuses('PING_PONG', { code: 'packet_incomplete' })
    back(again, 'wrong_unit').then({ type: 'Returned' })
  })
})

describe('sending back and forth', () => {
  test('up again after a return needs something the level above has not seen', () => {
    up(returnedOnce()).refuses('PING_PONG')
    up([...returnedOnce(), on(day(23), added(SITES[0]!))]).then({ type: 'HandedUp' })
  })

  test('what was added up to the return is not new', () => {
    up([...handedUp(), on(day(22), added(SITES[0]!)), sentBack(day(22), 'wrong_unit')]).refuses('PING_PONG')
  })

  test('up again to the street is held to the same', () => {
    up([...atStreet(), sentBack(day(25), 'within_powers', 'L2')], day(26)).refuses('PING_PONG')
  })

  test('through two levels and back is still back and forth', () => {
    const history = [
      ...atStreet(),
      sentBack(day(23), 'within_powers', 'L2'),
      sentBack(day(24), 'not_deliberated', 'L1')
    ]
    up(history).refuses('PING_PONG')
    up([...history, on(day(24, 1), added(SITES[0]!))]).then({ type: 'HandedUp' })
  })

  test('down again under another code is refused too, when nothing was added since', () => {
    const raised = [...returnedOnce(), on(day(24), raisedTo('L2', day(54)))]
    back(raised, 'wrong_unit').refuses('PING_PONG')
  })
})

describe('the due day of a level', () => {
  const due = (level: 'L1' | 'L2' | 'L3', location: boolean, jointMeetings: readonly number[] = []) =>
    levelDue(given(...deliberating(location, { ...DEFAULT_SETTINGS, jointMeetings })).matter, level, day(100))

  test.each([
    ['L1', true, 160],
    ['L1', false, 115],
    ['L2', true, 130],
    ['L2', false, 115],
    ['L3', true, 130],
    ['L3', false, 130]
  ] as const)('%s, with a place %s: day %i', (level, location, at) => {
    expect(due(level, location)).toBe(day(at))
  })

  test.each([
    ['an earlier joint meeting comes first', [day(110)], 110],
    ['one on the thirtieth day is that day', [day(130)], 130],
    ['a later one is not waited for', [day(131)], 130],
    ['one that is over, or that meets this very instant, does not count', [day(99), day(100), day(120)], 120],
    ['on the day of a meeting itself the one after it counts', [day(101), day(120)], 120],
    ['on the day before a meeting that one counts', [day(102), day(120)], 102]
  ])('at the street: %s', (_, meetings, at) => {
    expect(due('L3', false, meetings)).toBe(day(at))
    expect(due('L2', true, meetings)).toBe(day(130))
  })
})
