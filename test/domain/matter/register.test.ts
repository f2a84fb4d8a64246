import { isRefused } from '../../../src/domain/refusal'
import fc from 'fast-check'
import { mayTry, oneMoreTry, type Attempts } from '../../../src/domain/claim'
import { faultDetail, inhabited, inviteCode, readRoll, type RollLine } from '../../../src/domain/register'
import { householdId, inUnit } from '../../../src/domain/unit'
import { day, UNIT } from './village'

const row = (line: number, change: Partial<RollLine> = {}): RollLine => ({
  line,
  door: `W-${String(line).padStart(2, '0')}`,
  building: 'W',
  occupancy: '自住',
  area: '90',
  ...change
})
const faultsIn = (...lines: RollLine[]) => {
  const read = readRoll(lines, UNIT.buildings)
  return 'faults' in read ? read.faults.map(({ line, fault, value }) => [line, fault, value]) : []
}

describe('a register as it was typed', () => {
  test('is read whole, in the order of doors, areas in hundredths', () => {
    const read = readRoll(
      [row(2, { area: ' 88.5 ', occupancy: '租住' }), row(1, { building: ' W ', area: '120.05' })],
      UNIT.buildings
    )
    const dwelling = { building: 'W', courtyard: 'W' }
    expect(read).toEqual({
      dwellings: [
        { ...dwelling, door: 'W-01', occupancy: 'owner', area: 12_005 },
        { ...dwelling, door: 'W-02', occupancy: 'tenant', area: 8850 }
      ]
    })
  })

  test.each([
    ['自住', 'owner'],
    ['业主', 'owner'],
    ['owner', 'owner'],
    ['租户', 'tenant'],
    ['空置', 'empty']
  ])('%s is %s', (typed, occupancy) => {
    expect(readRoll([row(1, { occupancy: typed })], UNIT.buildings)).toMatchObject({
      dwellings: [{ occupancy }]
    })
  })

  test.each([
    ['an empty door', { door: ' 　' }, 'emptyDoor', ' 　'],
    ['an unknown building', { building: 'W9' }, 'unknownBuilding', 'W9'],
    ['an unknown occupancy', { occupancy: '不明' }, 'unknownOccupancy', '不明'],
    ['no area', { area: '' }, 'badArea', ''],
    ['an area below zero', { area: '-3' }, 'badArea', '-3'],
    ['an area in words', { area: '九十' }, 'badArea', '九十'],
    ['an area with three decimals', { area: '90.125' }, 'badArea', '90.125'],
    ['an area of a million', { area: '1000000' }, 'badArea', '1000000']
  ])('is refused for %s, with the line and what stood there', (_, change, fault, value) => {
    expect(faultsIn(row(1), row(7, change), row(9))).toEqual([[7, fault, value]])
  })

  test('is refused for a door that comes twice, also when the first one is faulty', () => {
    expect(faultsIn(row(1), row(2, { door: ' W-01 ' }))).toEqual([[2, 'duplicateDoor', 'W-01']])
    expect(faultsIn(row(1, { area: '' }), row(2, { door: 'W-01' }))).toEqual([
      [1, 'badArea', ''],
      [2, 'duplicateDoor', 'W-01']
    ])
  })

  test('is taken whole or not at all: 120 good lines and one bad are refused for the one', () => {
    const lines = Array.from({ length: 120 }, (_, at) => row(at + 1))
    expect(faultsIn(...lines)).toEqual([])
    expect(faultsIn(...lines, row(121, { door: 'W-05' }))).toEqual([[121, 'duplicateDoor', 'W-05']])
  })

  test('names every faulty line, in the words of the refusal', () => {
    const read = readRoll([row(3, { building: 'W9' }), row(5, { door: '' })], UNIT.buildings)
    expect('faults' in read && faultDetail(read.faults)).toEqual({
      faults: ['3:unknownBuilding:W9', '5:emptyDoor:']
    })
  })

  test('has every line either a dwelling or a fault', () => {
    const line = fc.record({
      door: fc.constantFrom('W-01', 'W-02', 'E-01', ''),
      building: fc.constantFrom('W', 'E', 'X'),
      occupancy: fc.constantFrom('自住', '空置', '?'),
      area: fc.constantFrom('90', '90.5', 'x')
    })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), rows => {
        const read = readRoll(
          rows.map((each, at) => ({ ...each, line: at + 1 })),
          UNIT.buildings
        )
        if ('dwellings' in read) expect(read.dwellings).toHaveLength(rows.length)
        else expect(new Set(read.faults.map(each => each.line)).size).toBe(read.faults.length)
      }),
      { numRuns: 60 }
    )
  })
})

describe('who counts', () => {
  test('dwellings of the room where somebody lives', () => {
    const read = readRoll(
      [row(1), row(2, { occupancy: '空置' }), row(3, { building: 'E', occupancy: '租住' })],
      UNIT.buildings
    )
    const dwellings = 'dwellings' in read ? read.dwellings : []
    expect(inhabited(dwellings, UNIT.buildings).map(({ door }) => door)).toEqual(['W-01', 'W-03'])
    expect(inhabited(dwellings, [UNIT.buildings[0]!]).map(({ door }) => door)).toEqual(['W-01'])
  })

  test('a household is known by its place and its door', () => {
    expect(householdId('hewan', 'W-01')).toBe('hewan.W-01')
    expect([inUnit(UNIT, 'W'), inUnit(UNIT, 'S')]).toEqual([true, false])
  })
})

describe('the invite code of a door', () => {
  const doors = Array.from({ length: 2000 }, (_, at) => `W-${at}`)
  const codes = doors.map(door => inviteCode('secret', door))

  test('is the same every time, another for every door and every register', () => {
    expect(doors.map(door => inviteCode('secret', door))).toEqual(codes)
    expect(new Set(codes).size).toBe(doors.length)
    expect(inviteCode('other', 'W-0')).not.toBe(codes[0])
  })

  test('has eight letters and digits of which none looks like another', () => {
    expect(codes.every(code => /^[2-9A-HJKMNP-TV-Z]{8}$/.test(code))).toBe(true)
    expect(new Set(codes.join('')).size).toBe(30)
  })
})

describe('wrong codes', () => {
  const tried = (before: Attempts, key: string, at = day(0)): Attempts => {
    const after = oneMoreTry(before, key, at)
    if (isRefused(after)) throw new Error(after.refused)
    return after
  }
  const wrong = (times: number, at = day(0)): Attempts =>
    Array.from({ length: times }).reduce<Attempts>((before, _, nth) => tried(before, `t${nth}`, at), {
      day: '',
      wrong: 0
    })
  const MIDNIGHT = Date.UTC(2027, 2, 1, 16)

  test.each([
    [0, null],
    [4, null],
    [5, { refused: 'LIMIT_REACHED', detail: { codes: 5 } }]
  ])('after %i of them today, one more try: %j', (times, answer) => {
    expect(mayTry(wrong(times), day(0))).toEqual(answer)
    expect(oneMoreTry(wrong(times), 'next', day(0))).toMatchObject(answer ?? { wrong: times + 1 })
  })

  test('are forgotten at midnight in China', () => {
    const five = wrong(5, MIDNIGHT - 1)
    expect([mayTry(five, MIDNIGHT - 1)?.refused, mayTry(five, MIDNIGHT)]).toEqual(['LIMIT_REACHED', null])
    expect(tried(five, 't4', MIDNIGHT)).toEqual({ day: '2027-03-02', wrong: 1, request: 't4' })
  })
})
