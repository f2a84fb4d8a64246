import type { YesNo } from '../../../src/domain/deciding/ballot'
import { decide, type YesNoInput } from '../../../src/domain/deciding/decide'
import { RULE_CARDS } from '../../../src/domain/deciding/ruleCards'
import type { Line } from '../../../src/domain/deciding/verdict'
import { anyVote, find, holds, withBallot } from './anyVote'

const BY_AREA = RULE_CARDS.filter(card => card.denominators.includes('area'))

/** The vote in which two dwellings share their floor anew: the first has so much, the other the rest. */
const shared = (input: YesNoInput, [one, other]: readonly [string, string], area: number): YesNoInput => {
  const both = input.roll
    .filter(({ household }) => household === one || household === other)
    .reduce((sum, entry) => sum + entry.area, 0)
  const areas = new Map([
    [one, area],
    [other, both - area]
  ])
  return {
    ...input,
    roll: input.roll.map(entry => ({ ...entry, area: areas.get(entry.household) ?? entry.area }))
  }
}

/** Whether the line holds once a dwelling of `area`, which had not carried it, says `choice`. */
const metWith = (
  input: YesNoInput,
  line: Line,
  pair: readonly [string, string],
  area: number,
  choice: YesNo
) => {
  const then = shared(input, pair, area)
  return find(decide({ ...then, ballots: withBallot(then.ballots, pair[0], choice) }), line)?.met
}

describe('the floor area still missing is the least that makes the line true, to 0.01 m²', () => {
  test.each([
    ['quorum', 'abstain', (choice: YesNo | undefined) => choice === undefined],
    ['pass', 'yes', (choice: YesNo | undefined) => choice !== undefined && choice !== 'yes']
  ] as const)('%s', (rule, choice, lacks) => {
    let checked = 0
    holds(anyVote(BY_AREA), ({ input: drawn }) => {
      const input = { ...drawn, roll: drawn.roll.map(({ owner: _owner, ...entry }) => entry) }
      const said = new Map(input.ballots.map(ballot => [ballot.household, ballot.choice]))
      const [one, other] = input.roll
        .filter(({ household }) => lacks(said.get(household)))
        .sort((a, b) => b.area - a.area)
        .map(({ household }) => household)
      const line = decide(input).lines.find(
        each => each.rule === rule && each.denominator === 'area' && !each.met
      )
      if (!line || one === undefined || other === undefined) return
      const pair = [one, other] as const
      const floor = input.roll.reduce(
        (sum, { household, area }) => sum + (pair.includes(household) ? area : 0),
        0
      )
      if (line.missing > floor) return
      checked += 1
      expect(metWith(input, line, pair, line.missing, choice)).toBe(true)
      expect(metWith(input, line, pair, line.missing - 1, choice)).toBe(false)
    })
    expect(checked).toBeGreaterThan(10)
  })
})
