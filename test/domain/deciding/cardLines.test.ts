import type { YesNo } from '../../../src/domain/deciding/ballot'
import type { PassBase, RuleCard } from '../../../src/domain/deciding/ruleCard'
import { RULE_CARDS } from '../../../src/domain/deciding/ruleCards'
import { card, linesOf, rollOf, vote } from './village'

type Line = readonly ['more than' | 'at least', num: number, den: number]
const HALF: Line = ['more than', 1, 2]
const TWO_THIRDS: Line = ['at least', 2, 3]

/** Every card as the law or the own rule writes it: what must take part, what must say yes, and of whom. */
const CARDS: readonly (readonly [string, RuleCard['voterUnit'], Line, Line, PassBase])[] = [
  ['ordinary', 'household', HALF, HALF, 'participating'],
  ['facility', 'household', TWO_THIRDS, TWO_THIRDS, 'participating'],
  ['residents-meeting', 'household', HALF, HALF, 'attending'],
  ['residents-meeting', 'adult', HALF, HALF, 'attending'],
  ['residents-reps', 'representative', TWO_THIRDS, HALF, 'attending'],
  ['villagers-meeting', 'household', TWO_THIRDS, HALF, 'attending'],
  ['villagers-meeting', 'adult', HALF, HALF, 'attending'],
  ['villagers-reps', 'representative', TWO_THIRDS, HALF, 'attending'],
  ['villagers-group', 'household', TWO_THIRDS, HALF, 'attending'],
  ['villagers-group', 'adult', TWO_THIRDS, HALF, 'attending'],
  ['collective-members', 'adult', TWO_THIRDS, TWO_THIRDS, 'eligible'],
  ['owners-ordinary', 'owner', TWO_THIRDS, HALF, 'participating'],
  ['owners-special', 'owner', TWO_THIRDS, ['at least', 3, 4], 'participating'],
  ['owners-neighbours', 'owner', ['at least', 1, 1], ['at least', 1, 1], 'eligible']
]
const COUNTED = CARDS.flatMap(row =>
  card(row[0], row[1]).denominators.map(denominator => [row[0], row[1], denominator, row] as const)
)

/** Whether `have` of `of` satisfies a line, by cross products alone. */
const satisfies = ([how, num, den]: Line, have: number, of: number): boolean =>
  how === 'more than' ? have * den > num * of : have * den >= num * of
/** The smallest number that does, found by counting up. */
const lineAt = (line: Line, of: number): number => {
  let have = 0
  while (!satisfies(line, have, of)) have += 1
  return have
}

/**
 * A roll of `of` in which `came` take part and `yes` say yes, counted in heads; or, counted in area, thirty owners with
 * `of` between them of whom all but few take part and say yes, and who own just `came` and `yes`.
 */
const decided = (rule: RuleCard, denominator: string, of: number, came: number, yes: number) => {
  if (denominator === 'heads') {
    const roll = rollOf({ A: of })
    const choices = roll.map((_, at): YesNo | null => (at < yes ? 'yes' : at < came ? 'no' : null))
    return vote({ card: rule, roll, ballots: ballotsOf(roll, choices) })
  }
  const owns = [yes, came - yes, of - came]
  const [yesHeads, noHeads] = came === 0 ? [0, 0] : yes === 0 ? [0, 28] : came === yes ? [26, 0] : [26, 2]
  const heads = [yesHeads, noHeads, 30 - yesHeads - noHeads] as const
  const areas = owns.flatMap((area, side) => shared(area, heads[side]!))
  const roll = rollOf({ A: areas.length }).map((entry, at) => ({ ...entry, area: areas[at]! }))
  const choices = areas.map((_, at): YesNo | null =>
    at < yesHeads ? 'yes' : at < yesHeads + noHeads ? 'no' : null
  )
  return vote({ card: rule, roll, ballots: ballotsOf(roll, choices) })
}

const ballotsOf = (roll: readonly { household: string }[], choices: readonly (YesNo | null)[]) =>
  roll.flatMap(({ household }, at) => {
    const choice = choices[at]
    return choice ? [{ household, choice }] : []
  })
const shared = (area: number, heads: number): number[] =>
  Array.from({ length: heads }, (_, at) =>
    at === 0 ? area - (heads - 1) * Math.floor(area / heads) : Math.floor(area / heads)
  )

test('the table knows every card that ballots decide', () => {
  expect(CARDS.map(([key, unit]) => `${key} ${unit}`)).toEqual(
    RULE_CARDS.map(each => `${each.key} ${each.voterUnit}`)
  )
})

describe.each(COUNTED)('%s (%s), counted in %s', (key, unit, denominator, [, , quorum, pass, base]) => {
  const rule = card(key, unit)
  const sizes = denominator === 'heads' ? [30, 101, 600] : [90_000, 90_001, 120_007]
  const met = (line: 'quorum' | 'pass', verdict: ReturnType<typeof vote>) =>
    linesOf(verdict, line).find(each => each.denominator === denominator)

  test(`takes part: ${quorum.join(' ')}; on the line, one below, one above, none at all`, () => {
    for (const of of sizes) {
      const on = lineAt(quorum, of)
      for (const came of [on, on - 1, Math.min(of, on + 1), 0]) {
        const verdict = decided(rule, denominator, of, came, came)
        expect(met('quorum', verdict)).toMatchObject({ have: came, of, need: on, met: came >= on })
        expect(verdict.outcome === 'quorum_not_met').toBe(came < on)
      }
    }
  })

  test(`says yes: ${pass.join(' ')} of those ${base}; on the line, one below, one above, none at all`, () => {
    for (const of of sizes) {
      const came = base === 'eligible' || key === 'owners-neighbours' ? of : of - Math.floor(of / 10)
      const on = lineAt(pass, base === 'eligible' ? of : came)
      for (const yes of [on, on - 1, Math.min(came, on + 1), 0]) {
        const verdict = decided(rule, denominator, of, came, yes)
        expect(met('pass', verdict)).toMatchObject({ have: yes, need: on, met: yes >= on, base })
        expect(verdict.outcome).toBe(yes >= on ? 'pass' : 'fail')
      }
    }
  })
})

test('where the base is everyone, whoever stays away is in it', () => {
  const collective = card('collective-members')
  expect(decided(collective, 'heads', 30, 24, 20).outcome).toBe('pass')
  expect(decided(collective, 'heads', 30, 24, 19).outcome).toBe('fail')
  expect(linesOf(decided(collective, 'heads', 30, 24, 20), 'pass')).toMatchObject([{ of: 30 }])
})
