import { returnMatter } from '../../../src/domain/levels/casework'
import { announceVote } from '../../../src/domain/matter/announcing'
import { decidedUntil } from '../../../src/domain/matter/decision'
import { DAY } from '../../../src/domain/time'
import { card } from '../deciding/village'
import { caughtUp } from './clockwork'
import { given, on, type Dated } from './grammar'
import { certifying, decided, displayed, raisedTo } from './histories'
import { day, LADDER } from './village'

/** Decided at the first level, answered by nobody, returned by the street: the secretary has it again. */
const unanswered = (): Dated[] => {
  const { journal } = caughtUp(given(...decided()), day(80))
  return [
    ...journal.map(({ at, event, by }) => ({ ...on(at, event), by })),
    on(day(85), {
      type: 'Returned',
      code: 'within_powers',
      reason: '社区自己能办',
      to: 'L2',
      owner: LADDER.L2,
      due: day(115)
    })
  ]
}
/** Closed, opened again by its households, and sent back to the secretary by the street. */
const reopened = (): Dated[] => [
  ...displayed(),
  on(day(60), { type: 'ReopeningAsked', household: 'W-09', ground: 'promise', reason: '护栏到现在还没有装' }),
  on(day(60), { ...raisedTo('L2', day(90)), reason: 'reopened' } as never),
  on(day(60), { ...raisedTo('L3', day(90)), reason: 'reopened' } as never),
  on(day(65), {
    type: 'Returned',
    code: 'within_powers',
    reason: '社区自己能办',
    to: 'L2',
    owner: LADDER.L2,
    due: day(95)
  })
]
const other = {
  vote: 'v9',
  about: 'site',
  question: '改到点位B可以吗？',
  option: 'B',
  windowDays: 7
} as const
const asks = (history: readonly Dated[], at: number) =>
  given(...history).when(at, matter => announceVote(matter, other, card('facility'), 'p-secretary', at))

describe('what residents decided', () => {
  test('nobody answered rises past the secretary to the street, and comes back to the secretary', () => {
    const { matter } = caughtUp(given(...decided()), day(80))
    expect(matter).toMatchObject({ level: 'L3', owner: LADDER.L3, stage: { status: 'handedUp' } })
    expect(matter.handUps.map(({ to, reason, auto }) => [to, reason, auto])).toEqual([
      ['L2', 'overdue', true],
      ['L3', 'overdue', true]
    ])
    expect(given(...unanswered()).matter).toMatchObject({ level: 'L2', owner: LADDER.L2 })
  })

  test('is not put to another vote for 180 days, whoever has the matter', () => {
    const until = day(50) + 180 * DAY
    asks(unanswered(), day(86)).refuses('DUPLICATE', { decision: true, until })
    asks(unanswered(), until - 1).refuses('DUPLICATE')
    expect(decidedUntil(given(...unanswered()).matter, until)).toBeNull()
  })

  test('is not sent back below the secretary, who owes its answer', () => {
    given(...unanswered())
      .when(day(86), matter =>
        returnMatter(matter, { code: 'not_deliberated', reason: '请院里再议一次' }, LADDER, day(86))
      )
      .refuses('WRONG_STAGE', { status: 'decided' })
  })

  test('may be asked about again once its closing was opened again', () => {
    expect(decidedUntil(given(...displayed()).matter, day(60))).toBe(day(50) + 180 * DAY)
    expect(decidedUntil(given(...reopened()).matter, day(66))).toBeNull()
  })

  test('stands only once it is certified, and not when its vote was annulled', () => {
    expect(decidedUntil(given(...certifying()).matter, day(50))).toBeNull()
    expect(decidedUntil(given(...decided('void')).matter, day(51))).toBeNull()
  })
})
