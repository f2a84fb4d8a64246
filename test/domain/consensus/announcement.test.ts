import fc from 'fast-check'
import { announcement, type Announcement } from '../../../src/domain/consensus/announcement'
import { valley } from '../../../src/domain/consensus/gap'
import { layOut } from '../../../src/domain/consensus/layout'
import { voteMatrix } from '../../../src/domain/consensus/matrix'
import { adjustedRand } from '../../../src/domain/consensus/stability'
import { oneAttitude, plantedCamps, said, type Said } from './conversations'

const QUICK = { shuffles: 20, resamplings: 6, starts: 10, startsInTests: 2 }

const announced = ({ votes, statements }: Said): Announcement =>
  announcement(voteMatrix(votes, statements), QUICK)

const obstacle = ({ camps }: Announcement) => (camps.status === 'withheld' ? camps.obstacle : null)

describe('the number of households placed', () => {
  it.each([
    [0, []],
    [14, [7, 7]]
  ])('%i: counts only', (_, sizes) => {
    expect(announced(plantedCamps(1, sizes, 9, 4))).toMatchObject({ axis: false, map: false, tested: null })
  })

  it.each([
    [15, [8, 7]],
    [16, [8, 8]],
    [49, [25, 24]]
  ])('%i: an axis at most', (_, sizes) => {
    const result = announced(plantedCamps(1, sizes, 9, 4))
    expect(result).toMatchObject({ axis: true, map: false })
    expect(obstacle(result)).toBe('fewPlaced')
  })

  it.each([
    [50, [26, 24]],
    [51, [26, 25]]
  ])('%i: a map and camps', (_, sizes) => {
    expect(announced(plantedCamps(1, sizes, 9, 4))).toMatchObject({
      map: true,
      camps: { status: 'announced' }
    })
  })
})

it('camps need twenty statements that half of those placed have answered', () => {
  expect(obstacle(announced(plantedCamps(2, [30, 25], 8, 3)))).toBe('fewStatements')
  expect(obstacle(announced(plantedCamps(2, [30, 25], 8, 4)))).toBeNull()
})

describe('no camps', () => {
  it('where everybody says the same', () => {
    const result = announced(said(Array.from({ length: 60 }, () => '+'.repeat(22))))
    expect(result).toMatchObject({ axis: false, map: false })
    expect(obstacle(result)).toBe('noDifference')
  })

  it('where other neighbours would have been divided otherwise', () => {
    expect(obstacle(announced(oneAttitude(42, 60, 0.9)))).toBe('unstable')
  })

  it('where everybody passes', () => {
    expect(obstacle(announced(said(Array.from({ length: 60 }, () => 'o'.repeat(22)))))).toBe('noDifference')
  })

  it('where four households stand apart from all others', () => {
    const result = announced(plantedCamps(3, [60, 4], 10, 2))
    expect(['fewInACamp', 'unstable', 'likeChance']).toContain(obstacle(result))
  })

  it.each([11, 12, 13])('where one attitude divides the room without a gap (%i)', seed => {
    const result = announced(oneAttitude(seed, 100, 0.9))
    expect(result).toMatchObject({ axis: true, dominated: true, camps: { status: 'withheld' } })
  })
})

const sizes = fc
  .array(fc.integer({ min: 18, max: 40 }), { minLength: 2, maxLength: 3 })
  .filter(list => sum(list) >= 50)
const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0)

describe('camps that were put in', () => {
  it('are found again, whatever their number and size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), sizes, (seed, planted) => {
        const { votes, statements, camp } = plantedCamps(seed, planted, 10, 4)
        const matrix = voteMatrix(votes, statements)
        const { camps } = announcement(matrix, QUICK)
        if (camps.status !== 'announced') throw new Error(camps.obstacle)
        const put = Array.from(
          layOut(matrix).placed,
          row => camp[Number(matrix.voters[row]!.slice(1)) - 100]!
        )
        expect(camps.grouping.k).toBe(planted.length)
        expect(adjustedRand(put, [...camps.grouping.labels])).toBeGreaterThan(0.8)
      }),
      { seed: 20, numRuns: 8 }
    )
  })

  it('are the same whoever is counted first', () => {
    const { votes, statements } = plantedCamps(25, [30, 25], 10, 4)
    expect(announced({ votes: [...votes].reverse(), statements: [...statements].reverse() })).toEqual(
      announced({ votes, statements })
    )
  })
})

describe('a gap', () => {
  const heap = (middle: number, size: number) =>
    Array.from({ length: size }, (_, i) => middle + (i / (size - 1) - 0.5) * 2)

  it('is seen between two heaps that lie apart', () =>
    expect(valley([...heap(0, 30), ...heap(6, 30)])).toBeLessThan(0.5))
  it('is not seen within one heap', () => expect(valley(heap(0, 60))).toBeGreaterThan(0.9))
  it('is not made by three outliers at either end', () => {
    expect(valley([...heap(0, 60), 9, 9.1, 9.2])).toBeGreaterThan(0.5)
    expect(valley([...heap(0, 60), -9, -9.1, -9.2])).toBeGreaterThan(0.5)
  })
  it('is not there where all stand at one point or nobody does', () => {
    expect([valley([]), valley([1, 1, 1, 1])]).toEqual([1, 1])
  })
})

it('a p value counts the observed conversation among the shuffled ones', () => {
  expect(announced(plantedCamps(1, [26, 24], 9, 4)).tested).toEqual({ axis: 1 / 21, groups: 1 / 21 })
})

it('two divisions agree fully, by chance, or less', () => {
  expect(adjustedRand([0, 0, 1, 1], [1, 1, 0, 0])).toBe(1)
  expect(adjustedRand([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12)
  expect(adjustedRand([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo(0.5714285714, 9)
})
