import { handUp } from '../../../src/domain/levels/handingUp'
import { dueStep } from '../../../src/domain/matter/due'
import { PAUSE_GROUNDS, pauseMatter } from '../../../src/domain/levels/pause'
import { given, on, type Dated } from './grammar'
import { atStreet, decided, deliberating, handedUp, siteVoting } from './histories'
import { day, LADDER } from './village'

const pause = (history: readonly Dated[], days: number, reason = '要等消防部门的论证结论', at = day(25)) =>
  given(...history).when(at, matter => pauseMatter(matter, { ground: 'appraisal', days, reason }, at))
const paused = (history: readonly Dated[], level: 'L2' | 'L3' = 'L2'): Dated[] => [
  ...history,
  on(day(25), {
    type: 'Paused',
    level,
    ground: 'appraisal',
    reason: '要等论证',
    until: day(35),
    due: day(60)
  })
]

describe('an official pause', () => {
  test.each(PAUSE_GROUNDS)('moves the day of the level by its own days: %s', ground => {
    given(...handedUp())
      .when(day(25), matter => pauseMatter(matter, { ground, days: 10, reason: '依法要等结果' }, day(25)))
      .then({ type: 'Paused', level: 'L2', ground, until: day(35), due: day(60) })
      .leaving({ dueAt: day(60), stage: { status: 'handedUp' } })
  })

  test.each([1, 30])('may last %i days', days => {
    pause(handedUp(), days).then({ type: 'Paused', until: day(25 + days), due: day(50 + days) })
  })

  test.each([0, 31])('may not last %i days', days => {
    pause(handedUp(), days).refuses('LIMIT_REACHED')
  })

  test('happens once at a level, and once more at the next', () => {
    pause(paused(handedUp()), 5).refuses('LIMIT_REACHED')
    const up = given(...paused(handedUp())).when(day(26), matter =>
      handUp(matter, { reason: 'outside_powers', ask: '请街道来定' }, LADDER, day(26))
    )
    up.then({ type: 'HandedUp', to: 'L3' })
    pause(atStreet(), 5, '要等论证的结论', day(60)).then({ type: 'Paused', level: 'L3' })
  })

  test('says why', () => {
    pause(handedUp(), 10, '等').refuses('INVALID_TEXT')
  })

  test.each([
    ['before it was handed up', deliberating()],
    ['while a vote runs', siteVoting()],
    ['once it was decided', decided()]
  ])('is not taken %s', (_, history) => {
    pause(history, 10).refuses('WRONG_STAGE')
  })

  test('puts off the automatic raise to its last instant, and not longer', () => {
    const { matter } = given(...paused(handedUp()))
    expect(dueStep(matter, 0, LADDER, day(60) - 1)).toBeNull()
    expect(dueStep(matter, 0, LADDER, day(60))).toMatchObject({ events: [{ type: 'HandedUp', auto: true }] })
  })
})
