import { sha256 } from './deciding/sha256'
import type { Detail } from './refusal'
import { OCCUPANCIES, type Building, type Occupancy } from './unit'

/** One dwelling in the register of a place (户籍名册). */
export interface Dwelling {
  door: string
  building: string
  courtyard: string
  occupancy: Occupancy
  /** floor area in 0.01 m² */
  area: number
  /** whose it is, as a number and not a name, when one hand holds several parts; without it the dwelling is a hand of its own */
  owner?: string
}

/** One line of an imported table, as it was typed. */
export interface RollLine {
  line: number
  door: string
  building: string
  occupancy: string
  area: string
  owner?: string | null
}

export const ROLL_FAULTS = [
  'emptyDoor',
  'badDoor',
  'unknownBuilding',
  'duplicateDoor',
  'unknownOccupancy',
  'badArea',
  'badOwner'
] as const
export type RollFault = (typeof ROLL_FAULTS)[number]

/** What is wrong with a spreadsheet before its lines are read: a column nobody named, and cells that are no text. */
export const TABLE_FAULTS = ['missingColumn', 'dateCell', 'mergedCell', 'noValue', 'errorCell'] as const
export type TableFault = (typeof TABLE_FAULTS)[number]

const OCCUPANCY_WORDS: ReadonlyMap<string, Occupancy> = new Map([
  ['自住', 'owner'],
  ['业主', 'owner'],
  ['租住', 'tenant'],
  ['租户', 'tenant'],
  ['空置', 'empty']
])

/** A door is part of an id: letters, digits and . _ - only. */
const DOOR = /^[A-Za-z0-9\u4e00-\u9fff._-]{1,30}$/
export const isDoor = (door: string): boolean => DOOR.test(door)

/** Reads a whole table or nothing: every faulty line is named with its number and its fault. */
export const readRoll = (
  lines: readonly RollLine[],
  buildings: readonly Building[]
): { dwellings: Dwelling[] } | { faults: { line: number; fault: RollFault; value: string }[] } => {
  const faults: { line: number; fault: RollFault; value: string }[] = []
  const dwellings: Dwelling[] = []
  const seen = new Set<string>()
  for (const row of lines) {
    const door = row.door.trim()
    const building = buildings.find(each => each.key === row.building.trim())
    const occupancy =
      OCCUPANCY_WORDS.get(row.occupancy.trim()) ?? OCCUPANCIES.find(each => each === row.occupancy.trim())
    const area = hundredths(row.area)
    const owner = ownerKey(row.owner ?? '')
    const fault = (name: RollFault, value: string) => faults.push({ line: row.line, fault: name, value })
    if (door === '') fault('emptyDoor', row.door)
    else if (!isDoor(door)) fault('badDoor', door)
    else if (seen.has(door)) fault('duplicateDoor', door)
    else if (!building) fault('unknownBuilding', row.building)
    else if (!occupancy) fault('unknownOccupancy', row.occupancy)
    else if (area === null) fault('badArea', row.area)
    else if (owner === null) fault('badOwner', row.owner ?? '')
    else
      dwellings.push({
        door,
        building: building.key,
        courtyard: building.courtyard,
        occupancy,
        area,
        ...(owner !== '' && { owner })
      })
    seen.add(door)
  }
  return faults.length > 0 ? { faults } : { dwellings: dwellings.sort(byDoor) }
}

/** The faults as the refusal carries them: `3:unknownBuilding:W9`. */
export const faultDetail = (faults: readonly { line: number; fault: string; value: string }[]): Detail => ({
  faults: faults.map(({ line, fault, value }) => `${line}:${fault}:${value}`)
})

/** Households that count: a dwelling left empty has nobody to ask. */
export const inhabited = (
  dwellings: readonly Dwelling[],
  buildings: readonly Building[]
): readonly Dwelling[] =>
  dwellings.filter(each => each.occupancy !== 'empty' && buildings.some(({ key }) => key === each.building))

const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The invite code on the door list: eight letters that cannot be taken for one another, made from the register's own secret. */
export const inviteCode = (secret: string, door: string): string => {
  const hash = sha256(`${secret}\n${door}`)
  return Array.from({ length: 8 }, (_, at) => {
    const value = parseInt(hash.slice(at * 4, at * 4 + 4), 16)
    return CODE_ALPHABET[value % CODE_ALPHABET.length]
  }).join('')
}

/** Square metres as typed, with at most two decimals, in hundredths; null when it is not an area. */
const hundredths = (typed: string): number | null => {
  const match = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(typed.trim())
  if (!match) return null
  const area = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return area > 0 ? area : null
}

/**
 * The hand a part is in. Co-owners of a part are one hand together, in whatever order they are written, and the same
 * co-owners of another part are the same hand; '' is a hand of its own (建筑物区分所有权司法解释 §9). Null when it is no key.
 */
const ownerKey = (typed: string): string | null => {
  const keys = typed.split(/[、，,；;+＋/\s]+/).filter(key => key !== '')
  return keys.every(key => DOOR.test(key)) ? [...new Set(keys)].sort().join('+') : null
}

const byDoor = (a: Dwelling, b: Dwelling): number => (a.door < b.door ? -1 : 1)
