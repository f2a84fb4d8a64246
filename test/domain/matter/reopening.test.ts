import { askReopening, reopeningNeed } from '../../../src/domain/levels/reopening'
import { CLOSING_OUTCOMES, type ClosingOutcome } from '../../../src/domain/matter/matter'
import { given, on, type Dated } from './grammar'
import { answered, atStreet, collecting, displayed, raisedTo } from './histories'
import { day, LADDER } from './village'

const REASON = '答应的护栏到现在还没有装'
const ask = (history: readonly Dated[], household = 'W-09', reason = REASON) =>
  given(...history).when(day(60), matter =>
    askReopening(matter, household, { ground: 'promise', reason }, LADDER, day(60))
  )
const askedBy = (...households: readonly string[]): Dated[] =>
  households.map(household =>
    on(day(59), { type: 'ReopeningAsked', household, ground: 'promise', reason: REASON })
  )
const shownAs = (outcome: ClosingOutcome, before: readonly Dated[] = answered()): Dated[] => [
  ...before,
  on(day(54), { type: 'Closed', outcome, until: day(69) })
]

describe('asking for a closed matter to be looked at again', () => {
  test('needs half the households of the petition', () => {
    expect(reopeningNeed(given(...collecting(24, 120)).matter)).toBe(12)
    expect(reopeningNeed(given(...collecting(7, 35)).matter)).toBe(4)
  })

  test('one household below half changes nothing but the count', () => {
    ask([...displayed(), ...askedBy('W-01', 'W-02')]).then({ type: 'ReopeningAsked', household: 'W-09' })
    expect(given(...displayed(), ...askedBy('W-01', 'W-02')).matter.stage.status).toBe('display')
  })

  test('the household that makes it half sends it to the street, past the secretary who closed it, with the street’s own days', () => {
    ask([...displayed(), ...askedBy('W-01', 'W-02', 'W-03')])
      .then(
        { type: 'ReopeningAsked' },
        { type: 'HandedUp', from: 'L1', to: 'L2', reason: 'reopened', ask: REASON, auto: false },
        { type: 'HandedUp', from: 'L2', to: 'L3', reason: 'reopened', ask: REASON, auto: false }
      )
      .leaving({ stage: { status: 'handedUp' }, level: 'L3', owner: LADDER.L3, dueAt: day(90) })
  })

  test('at the top the street has it once more', () => {
    const street = shownAs('answered', [...atStreet()])
    ask([...street, ...askedBy('W-01', 'W-02', 'W-03')])
      .then({ type: 'ReopeningAsked' }, { type: 'Reopened', owner: LADDER.L3 })
      .leaving({ stage: { status: 'accepted' }, level: 'L3', owner: LADDER.L3 })
  })

  test('one household asks once', () => {
    ask([...displayed(), ...askedBy('W-09')]).refuses('DUPLICATE')
  })

  test('says where it was not done', () => {
    ask(displayed(), 'W-09', '不行').refuses('INVALID_TEXT')
  })

  test.each(CLOSING_OUTCOMES)(
    'is open to what was answered or decided, not to what was never taken up: %s',
    outcome => {
      const open = ['done', 'answered', 'refused', 'rejected_by_vote'].includes(outcome)
      const asked = ask(shownAs(outcome))
      if (open) asked.then({ type: 'ReopeningAsked' })
      else asked.refuses('WRONG_STAGE')
    }
  )

  test('is over with the display', () => {
    ask([...displayed(), on(day(60), { type: 'DisplayEnded' })]).refuses('WRONG_STAGE')
  })

  test('begins anew with the next closing', () => {
    const again = [
      ...displayed(),
      ...askedBy('W-01', 'W-02', 'W-03', 'W-04'),
      on(day(60), raisedTo('L2', day(90))),
      on(day(70), { type: 'Closed', outcome: 'answered', until: day(85) } as const)
    ]
    expect(given(...again).matter.reopening).toEqual([])
  })
})
