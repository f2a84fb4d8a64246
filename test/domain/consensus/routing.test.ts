import { chanceFrom } from '../../../src/domain/consensus/chance'
import { nextStatement, priority } from '../../../src/domain/consensus/routing'

const open = (answered: readonly number[]) =>
  answered.map((agree, i) => ({ statement: `s${i}`, tally: { agree, disagree: 0, pass: 0 }, extremity: 0 }))

const drawn = (answered: readonly number[], households: number, times: number): string[] => {
  const chance = chanceFrom(7)
  return Array.from({ length: times }, () => nextStatement(open(answered), households, chance)!)
}

it('nothing is left to ask once everything is answered', () =>
  expect(nextStatement([], 30, chanceFrom(1))).toBeNull())

it('in a small room the least answered statement comes next, ties by lot', () => {
  expect(new Set(drawn([3, 1, 2, 1], 49, 50))).toEqual(new Set(['s1', 's3']))
})

it('from fifty households on every statement may come, the more urgent more often', () => {
  const counts = drawn([30, 0, 30], 50, 300).filter(each => each === 's1').length
  expect(new Set(drawn([30, 0, 30], 50, 300)).size).toBe(3)
  expect(counts).toBeGreaterThan(200)
})

it('a statement is the less urgent the more it was answered and passed, the more urgent the further it sets apart', () => {
  const tally = { agree: 5, disagree: 1, pass: 0 }
  expect(priority(tally, 0)).toBeGreaterThan(priority({ ...tally, agree: 50, disagree: 10 }, 0))
  expect(priority(tally, 0)).toBeGreaterThan(priority({ agree: 2, disagree: 0, pass: 4 }, 0))
  expect(priority(tally, 1)).toBeGreaterThan(priority(tally, 0))
})
