import fc from 'fast-check'
import { affectedBy, standingIn, type Place } from '../../../src/domain/deciding/affected'
import { freezeRoll, rollHash } from '../../../src/domain/deciding/roll'
import { rollOf } from './village'

const roll = rollOf({ W1: 2, E1: 2, N1: 1 })
const buildings = new Map<string, Place>([
  ['W1', { x: 0, y: 0 }],
  ['E1', { x: 60, y: 0 }],
  ['N1', { x: 60, y: 130 }]
])
const at = (x: number, y: number, radius = 30) => affectedBy({ x, y }, radius, roll, buildings)

describe('who lives near a place is affected', () => {
  test.each([
    ['on the edge of both', 30, 0, ['E1-01', 'E1-02', 'W1-01', 'W1-02']],
    ['just past one of them', 29, 0, ['W1-01', 'W1-02']],
    ['far from all', -45, 40, []]
  ])('%s', (_, x, y, households) => {
    expect(at(x, y)).toEqual(households)
  })

  test('the edge is exact: 3-4-5 triangles are on it at any size, and one unit further is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), k => {
        const edge = new Map([['W1', { x: 3 * k, y: 4 * k }]])
        const beyond = new Map([['W1', { x: 3 * k, y: 4 * k + 1 }]])
        const near = (map: ReadonlyMap<string, Place>) => affectedBy({ x: 0, y: 0 }, 5 * k, roll, map).length
        return near(edge) === 2 && near(beyond) === 0
      })
    )
  })

  test('a building without a place on the plan is near nothing', () => {
    expect(affectedBy({ x: 0, y: 0 }, 30, roll, new Map())).toEqual([])
  })
})

describe('standing follows the place', () => {
  const first = { place: { x: 30, y: 0 }, radius: 30, affected: at(30, 0) }

  test('moving a site fourteen metres off takes no voice from its neighbours', () => {
    expect(at(30, -14)).toEqual([])
    expect(standingIn({ x: 30, y: -14 }, at(30, -14), [first])).toEqual(['E1-01', 'E1-02', 'W1-01', 'W1-02'])
  })

  test.each([
    ['on', 60, 4],
    ['below', 59, 4],
    ['above', 61, 0],
    ['at none', 0, 4]
  ])('%s twice the radius: %i m away', (_, away, households) => {
    expect(standingIn({ x: 30, y: -away }, [], [first])).toHaveLength(households)
  })

  test('a new site far away starts with its own neighbours', () => {
    expect(standingIn({ x: 60, y: 108 }, at(60, 108), [first])).toEqual(['N1-01'])
  })

  test('it goes on step by step', () => {
    const second = {
      place: { x: 30, y: -60 },
      radius: 30,
      affected: standingIn({ x: 30, y: -60 }, [], [first])
    }
    expect(standingIn({ x: 30, y: -120 }, [], [first])).toEqual([])
    expect(standingIn({ x: 30, y: -120 }, [], [first, second])).toHaveLength(4)
  })

  test('nobody near loses standing, and nobody has it twice', () => {
    expect(standingIn({ x: 30, y: 0 }, at(30, 0), [first, first])).toEqual(at(30, 0))
  })
})

describe('the roll as it freezes', () => {
  const dwellings = rollOf({ W: 3 }).map((entry, index) => ({
    ...entry,
    occupancy: (['owner', 'tenant', 'empty'] as const)[index]!
  }))

  test('an empty dwelling has no ballot among neighbours, and has one among owners and in the law’s meetings', () => {
    expect(freezeRoll('consult', dwellings).map(entry => entry.household)).toEqual(['W-01', 'W-02'])
    expect(freezeRoll('owner', dwellings)).toHaveLength(3)
    expect(freezeRoll('self_gov', dwellings)).toHaveLength(3)
  })

  test('its hash does not depend on the order it was written in, and does on what is written', () => {
    const frozen = freezeRoll('owner', dwellings)
    expect(rollHash(freezeRoll('owner', [...dwellings].reverse()))).toBe(rollHash(frozen))
    expect(rollHash(frozen.map(entry => ({ ...entry, area: entry.area + 1 })))).not.toBe(rollHash(frozen))
  })

  test('a household that stands on it twice is a fault of the program', () => {
    expect(() => freezeRoll('owner', [...dwellings, dwellings[0]!])).toThrow('twice on the roll: W-01')
  })
})
