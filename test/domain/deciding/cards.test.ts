import { NO_OBJECTION, RULE_CARDS, ruleCard } from '../../../src/domain/deciding/ruleCards'
import { card, cast, lineOf, linesOf, rollOf, vote } from './village'

const roll = rollOf({ A: 30 })

describe.each(RULE_CARDS.map(each => [each.key, each.voterUnit, each] as const))('%s (%s)', (_, __, rule) => {
  test('abstentions bring the quorum and do not carry', () => {
    const verdict = vote({ card: rule, roll, ballots: cast('A', 0, 0, 30) })
    expect(linesOf(verdict, 'quorum').map(line => line.met)).not.toContain(false)
    expect(verdict.outcome).toBe('fail')
  })

  test('an empty roll decides nothing', () => {
    expect(vote({ card: rule, roll: [], ballots: [] }).outcome).toBe('quorum_not_met')
  })

  test('each line names its clause: a statute with its article, or the own rule', () => {
    for (const line of vote({ card: rule, roll, ballots: cast('A', 30) }).lines) {
      expect(line.clause).toMatch(rule.class === 'consult' ? /^本小区自定规则$/ : /法典? §\d/)
    }
  })
})

describe('who is left out of the count', () => {
  const recused = ['A-30', 'A-29', 'A-28']

  test.each(['ordinary', 'facility'])('a recusal leaves the roll of %s: both counts lose it', key => {
    const verdict = vote({ card: card(key), roll, ballots: cast('A', 30), recused })
    expect(lineOf(verdict, 'quorum')).toMatchObject({ have: 27, of: 27 })
    expect(lineOf(verdict, 'pass')).toMatchObject({ have: 27, of: 27 })
  })

  test.each(
    RULE_CARDS.filter(each => each.class !== 'consult').map(each => [each.key, each.voterUnit] as const)
  )('the law keeps the recused in the count of %s (%s)', (key, unit) => {
    const verdict = vote({ card: card(key, unit), roll, ballots: cast('A', 30), recused })
    expect(linesOf(verdict, 'quorum')[0]).toMatchObject({ have: 30, of: 30 })
  })
})

describe('the floor of own rules', () => {
  test.each([
    [2, 'quorum_not_met'],
    [3, 'pass'],
    [4, 'pass']
  ])('%i voters of four: %s', (came, outcome) => {
    const four = rollOf({ A: 4 })
    expect(
      vote({
        card: { ...card('ordinary'), quorum: card('owners-ordinary').quorum, floor: 3 },
        roll: four,
        ballots: cast('A', came)
      }).outcome
    ).toBe(outcome)
  })

  test('two households that agree do not decide for a house of two', () => {
    const verdict = vote({ card: card('ordinary'), roll: rollOf({ A: 2 }), ballots: cast('A', 2) })
    expect(verdict.outcome).toBe('quorum_not_met')
    expect(lineOf(verdict, 'quorum').met).toBe(true)
    expect(lineOf(verdict, 'floor')).toMatchObject({ have: 2, need: 3, missing: 1 })
  })
})

describe('those attending are the base of a meeting', () => {
  const meeting = card('residents-meeting', 'adult')
  const at = (attendance: number | undefined, yes: number) =>
    vote({ card: meeting, roll, ballots: cast('A', yes, 20 - yes), attendance })

  test('who came and did not vote counts against it', () => {
    expect(at(24, 13).outcome).toBe('pass')
    expect(at(24, 12).outcome).toBe('fail')
    expect(lineOf(at(24, 12), 'pass')).toMatchObject({ base: 'attending', have: 12, need: 13, of: 24 })
  })

  test('without check-ins, and where fewer checked in than voted, the ballots are the attendance', () => {
    expect(lineOf(at(undefined, 11), 'pass').of).toBe(20)
    expect(lineOf(at(18, 11), 'pass').of).toBe(20)
  })

  test('attendance says nothing about a consult card', () => {
    const verdict = vote({ card: card('ordinary'), roll, ballots: cast('A', 11, 9), attendance: 30 })
    expect(lineOf(verdict, 'pass').of).toBe(20)
  })
})

describe('what the cards say about the procedure', () => {
  test.each([
    ['ordinary', 3, 5, 10, 15],
    ['facility', 3, 7, 14, 15],
    ['residents-meeting', 10, 5, 30, 15],
    ['villagers-meeting', 10, 5, 30, 15],
    ['owners-ordinary', 15, 5, 60, null],
    ['owners-special', 15, 5, 60, null],
    ['owners-neighbours', 15, 5, 60, null]
  ])('%s: notice %i days, window %i–%i', (key, notice, min, max, display) => {
    expect(card(key)).toMatchObject({ noticeDays: notice, windowDays: { min, max }, displayDays: display })
  })

  test('own rules extend once by three days, are reviewed for three, and need three voters', () => {
    for (const own of [card('ordinary'), card('facility')]) {
      expect(own).toMatchObject({ extension: { days: 3 }, challengeDays: 3, floor: 3 })
    }
    expect(NO_OBJECTION).toMatchObject({
      challengeDays: 3,
      floor: 3,
      noticeDays: 3,
      windowDays: { min: 7, max: 10 }
    })
  })

  test('owners never vote in secret, and count floor area', () => {
    for (const key of ['owners-ordinary', 'owners-special']) {
      expect(card(key)).toMatchObject({ secrecyAllowed: false, denominators: ['heads', 'area'] })
    }
  })

  test('a meeting that households or persons may hold counts by the unit that was chosen', () => {
    expect(ruleCard('villagers-meeting')?.voterUnit).toBe('household')
    expect(ruleCard('villagers-meeting', 'adult')?.quorum.share).toEqual({ num: 1, den: 2, strict: true })
    expect(ruleCard('villagers-meeting', 'owner')).toBeUndefined()
    expect(ruleCard('no-such-card')).toBeUndefined()
  })
})
