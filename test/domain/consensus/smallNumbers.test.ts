import { bridging } from '../../../src/domain/consensus/bridging'
import {
  beta90,
  bounds,
  decided,
  forecast,
  MAJORITY,
  needed,
  TWO_THIRDS,
  wilson90
} from '../../../src/domain/consensus/householdCounts'
import vectors from './fixtures/small-n-vectors.json'

const tallyOf = ({ a, d, p }: { a: number; d: number; p: number }) => ({ agree: a, disagree: d, pass: p })

describe('of a few households', () => {
  it.each(vectors.single.map(each => [`${each.a} of ${each.n}, ${each.M} eligible`, each] as const))(
    '%s',
    (_, want) => {
      const tally = tallyOf(want)
      const { low, high } = bounds(tally, want.M)
      expect(wilson90(tally).low).toBeCloseTo(want.wilson90[0]!, 9)
      expect(wilson90(tally).high).toBeCloseTo(want.wilson90[1]!, 9)
      expect(beta90(tally).low).toBeCloseTo(want.beta11_90[0]!, 9)
      expect(beta90(tally).high).toBeCloseTo(want.beta11_90[1]!, 9)
      expect([low / want.M, high / want.M]).toEqual(want.bounds)
      expect(needed(MAJORITY, want.M)).toBe(want.need_half)
      expect(needed(TWO_THIRDS, want.M)).toBe(want.need_two_thirds)
      expect(forecast(tally, want.M, MAJORITY)).toBeCloseTo(want.p_final_agree_half, 9)
      expect(forecast(tally, want.M, TWO_THIRDS)).toBeCloseTo(want.p_final_agree_two_thirds, 9)
      const quarters = { num: 3, den: 4, strict: false }
      expect(forecast(tally, want.M, quarters)).toBeCloseTo(want.p_final_agree_three_quarters, 9)
    }
  )
})

describe('a statement between declared groups', () => {
  it.each(vectors.bridge.map(each => [each.groups.map(g => `${g.a}:${g.d}`).join(' '), each] as const))(
    '%s',
    (_, want) => {
      const result = bridging(want.groups.map(tallyOf))
      expect(result.shares).toEqual(want.laplace)
      expect(result.weakest).toBe(want.min)
      expect(result.product).toBeCloseTo(want.product, 12)
      expect(result.geometricMean).toBeCloseTo(want.geometric_mean, 12)
      expect(result.cautious).toBeCloseTo(want.min_wilson90_lower, 9)
      expect(result.spread).toBeCloseTo(want.spread, 12)
      expect(result.difference).toBeCloseTo(want.p_max_gt_min, 9)
    }
  )

  it('is called divided only above 95 %, and only a hint among more than two groups', () => {
    const of = (agree: number, disagree: number) => ({ agree, disagree, pass: 0 })
    expect(bridging([of(8, 2), of(3, 5)]).difference).toBeGreaterThan(0.95)
    expect(bridging([of(8, 2), of(3, 5)]).divided).toBe('yes')
    expect(bridging([of(8, 2), of(3, 4)]).difference).toBeLessThan(0.95)
    expect(bridging([of(8, 2), of(3, 4)]).divided).toBe('no')
    expect(bridging([of(8, 2), of(3, 5), of(5, 4)]).divided).toBe('hint')
  })
})

describe('whether the silent can still change it', () => {
  const of = (agree: number, disagree: number) => ({ agree, disagree, pass: 0 })
  it.each([
    ['on the line', of(6, 0), 'reached'],
    ['one below, silent enough to reach it', of(5, 5), 'open'],
    ['one below, nobody silent', of(5, 6), 'outOfReach'],
    ['above', of(8, 0), 'reached'],
    ['nobody answered', of(0, 0), 'open']
  ] as const)('%s', (_, tally, want) => expect(decided(tally, 11, MAJORITY)).toBe(want))

  it('more than a half is more than it, two thirds may be met exactly', () => {
    expect([
      needed(MAJORITY, 12),
      needed(MAJORITY, 13),
      needed(TWO_THIRDS, 12),
      needed(TWO_THIRDS, 13)
    ]).toEqual([7, 7, 8, 9])
  })
})
