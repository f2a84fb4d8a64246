import { chanceFrom, pick, seedOf } from '../../../src/domain/consensus/chance'
import { voteMatrix } from '../../../src/domain/consensus/matrix'
import { said } from './conversations'

const seed = (ballots: readonly string[]) => {
  const { votes, statements } = said(ballots)
  return seedOf(voteMatrix(votes, statements))
}

it('the same answers always meet the same chance', () => {
  expect(seed(['+-o', '-+ '])).toBe(3206094241)
  expect(Array.from({ length: 3 }, chanceFrom(1)).map(each => each * 2 ** 32)).toEqual([
    4257733361, 587677888, 3664244906
  ])
})

it('other answers meet another chance, other names do not', () => {
  expect(seed(['-+ ', '+-o'])).toBe(seed(['+-o', '-+ ']))
  expect(seed(['+-o', '-++'])).not.toBe(seed(['+-o', '-+ ']))
})

it('numbers are spread evenly and stay below the limit', () => {
  const chance = chanceFrom(5)
  const counts = new Array<number>(10).fill(0)
  for (let i = 0; i < 10_000; i += 1) counts[pick(chance, 10)]! += 1
  expect(counts).toHaveLength(10)
  expect(Math.min(...counts)).toBeGreaterThan(900)
})
