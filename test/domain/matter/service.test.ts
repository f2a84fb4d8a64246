import { bringBack, LONGEST_SERVICE_DAYS, sendOut } from '../../../src/domain/service/sendingOut'
import { routeOf } from '../../../src/domain/figures/route'
import { HOUR } from '../../../src/domain/time'
import { caughtUp } from './clockwork'
import { given, on, type Dated } from './grammar'
import { atStreet, deliberating, handedUp, inTriage, raisedTo } from './histories'
import { day, LADDER } from './village'

const TRIP = { station: '社区工作站民政窗口', ask: '请办理高龄补贴', days: 7, receipt: '20270306-abc123' }
const sent = (history: readonly Dated[], input: object = {}, at = day(5)) =>
  given(...history).when(at, matter => sendOut(matter, { ...TRIP, ...input }, LADDER, at))

const away = (from: readonly Dated[] = [...inTriage(), on(day(5), raisedTo('L2', day(20)))]): Dated[] => [
  ...from,
  on(day(5), { type: 'ServiceSentOut', ...TRIP, owner: LADDER.L2, due: day(12) })
]
const back = (history: readonly Dated[], answered: boolean, text = '补贴已经办好，下月起发') =>
  given(...history).when(day(9), matter => bringBack(matter, { answered, text }, LADDER, day(9)))
const cameBack = (at: number) =>
  on(at, { type: 'ServiceCameBack', how: 'overdue', text: '', due: at + 8 * 24 * HOUR })

describe('a matter that is an administrative service', () => {
  test('leaves triage with the secretary and a receipt, and the second level owns it', () => {
    sent(inTriage())
      .then(
        { type: 'HandedUp', from: 'L1', to: 'L2', reason: 'service', auto: false },
        { type: 'ServiceSentOut', receipt: TRIP.receipt, due: day(12) }
      )
      .leaving({ stage: { status: 'sentOut' }, level: 'L2', owner: LADDER.L2, dueAt: day(12) })
  })

  test('leaves the second level, taken up or not yet, while the clock of the level stands still', () => {
    sent(handedUp(), {}, day(21))
      .then({ type: 'Accepted' }, { type: 'ServiceSentOut' })
      .leaving({ service: [{ at: day(21), left: day(50) - day(21), back: null }] })
    sent([...handedUp(), on(day(21), { type: 'Accepted' })], {}, day(22)).then({ type: 'ServiceSentOut' })
  })

  test('does not leave from deliberation, nor from the street', () => {
    sent(deliberating()).refuses('WRONG_STAGE', { status: 'deliberating' })
    sent(atStreet(), {}, day(23)).refuses('WRONG_STAGE', { status: 'handedUp' })
    sent(away()).refuses('WRONG_STAGE', { status: 'sentOut' })
  })

  test.each([
    [0, false],
    [1, true],
    [LONGEST_SERVICE_DAYS, true],
    [LONGEST_SERVICE_DAYS + 1, false]
  ])('for %i days: %s', (days, may) => {
    const outcome = sent(inTriage(), { days })
    if (may) outcome.then({}, { type: 'ServiceSentOut' })
    else outcome.refuses('LIMIT_REACHED', { serviceDays: LONGEST_SERVICE_DAYS })
  })

  test('comes back with the answer of the station, which is the public answer, and counts at the second level', () => {
    const { matter } = back(away(), true).then(
      { type: 'ServiceCameBack', how: 'answered' },
      { type: 'Answered', level: 'L2', office: 'secretary', text: '补贴已经办好，下月起发' }
    )
    expect(matter).toMatchObject({
      stage: { status: 'answered' },
      service: [{ back: { at: day(9), how: 'answered' } }]
    })
    const display = { status: 'display', outcome: 'answered', until: day(40) } as const
    expect(routeOf({ ...matter, stage: display })).toBe('L2')
    expect(routeOf(given(...away()).matter)).toBe('open')
  })

  test('comes back as not its business with the days the level had left', () => {
    back(away(), false)
      .then({ type: 'ServiceCameBack', how: 'declined', due: day(9) + (day(20) - day(5)) })
      .leaving({ stage: { status: 'accepted' }, owner: LADDER.L2 })
  })

  test('comes back by the clock on the day the station owed its answer, and rises if nobody acts then either', () => {
    const { matter, journal } = given(...away())
    const at = caughtUp({ matter, journal }, day(12)).matter
    expect(at).toMatchObject({ stage: { status: 'accepted' }, level: 'L2', dueAt: day(27) })
    expect(caughtUp({ matter, journal }, day(12) - 1).matter.stage.status).toBe('sentOut')
    expect(caughtUp({ matter, journal }, day(27)).matter).toMatchObject({ level: 'L3', owner: LADDER.L3 })
  })

  test('has a day at least when it comes back, however late the level was', () => {
    const late = [...inTriage(), on(day(5), raisedTo('L2', day(5)))]
    const { matter, journal } = given(...away(late))
    expect(caughtUp({ matter, journal }, day(12)).matter.dueAt).toBe(day(13))
  })

  test('does not go up with it once more when it was returned and nothing was added', () => {
    const returned = {
      type: 'Returned',
      code: 'packet_incomplete',
      reason: '材料还不全，请补齐',
      to: 'L1',
      owner: LADDER.L1,
      due: day(12)
    } as const
    const came = [...inTriage(), on(day(5), raisedTo('L2', day(20))), on(day(6), returned)]
    sent(came, {}, day(7)).refuses('PING_PONG')
  })

  test('goes out again only with something new', () => {
    sent([...away(), cameBack(day(12))], {}, day(13)).refuses('PING_PONG', { service: true })
    const option = { id: 'A', name: '点位A', x: 0, y: 0, cost: 1, host: null, affected: [], appraisal: null }
    const added = on(day(13), { type: 'OptionAdded', option })
    sent([...away(), cameBack(day(12)), added], {}, day(14)).then({ type: 'ServiceSentOut' })
  })

  test('needs a station, an ask and an answer that say something', () => {
    sent(inTriage(), { station: '站' }).refuses('INVALID_TEXT', { min: 2 })
    sent(inTriage(), { ask: '请办' }).refuses('INVALID_TEXT', { min: 5 })
    back(away(), true, '好').refuses('INVALID_TEXT', { min: 5 })
  })
})
