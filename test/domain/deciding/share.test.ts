import fc from 'fast-check'
import { atLeast, least, moreThan, most } from '../../../src/domain/deciding/share'

describe('the least number that satisfies a share', () => {
  test.each([
    [atLeast(2, 3), 118, 79],
    [atLeast(2, 3), 120, 80],
    [moreThan(1, 2), 118, 60],
    [moreThan(1, 2), 117, 59],
    [atLeast(3, 4), 96, 72],
    [atLeast(1, 1), 7, 7],
    [atLeast(2, 3), 0, 0],
    [moreThan(1, 2), 0, 1]
  ])('%j of %i is %i', (share, of, number) => {
    expect(least(share, of)).toBe(number)
  })

  const share = fc.record({
    num: fc.integer({ min: 1, max: 9 }),
    den: fc.integer({ min: 9, max: 12 }),
    strict: fc.boolean()
  })

  test('is the first that does, counted up from nothing', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 0, max: 300 }), (part, of) => {
        let k = 0
        while (part.strict ? k * part.den <= part.num * of : k * part.den < part.num * of) k += 1
        return least(part, of) === k
      })
    )
  })

  test('stays exact for the floor area of a whole city', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 0, max: 1e14 }), (part, of) => {
        const exact = (BigInt(part.num) * BigInt(of)) / BigInt(part.den)
        const rest = (BigInt(part.num) * BigInt(of)) % BigInt(part.den) > 0n
        return (
          BigInt(least(part, of)) === (part.strict || rest ? exact + 1n : exact) &&
          BigInt(most(part, of)) === exact
        )
      })
    )
  })
})
