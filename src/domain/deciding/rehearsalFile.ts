import { BESIDE_OPTIONS, YES_NO } from './ballot'
import { NO_OBJECTION, ruleCard } from './ruleCards'
import { OUTCOMES } from './verdict'
import { doorsOf, type Village } from './village'

/** What is wrong with a file, and where in it. */
export interface Fault {
  refused: 'INVALID_REHEARSAL'
  at: string
  why: string
}

/** The villages of a file's JSON (one, or a list of them), or the first thing wrong with it. */
export const villagesIn = (json: unknown): readonly Village[] | Fault => {
  const villages: readonly unknown[] = Array.isArray(json) ? json : [json]
  for (const [index, village] of villages.entries()) {
    for (const [at, why] of faultsIn(village)) {
      return { refused: 'INVALID_REHEARSAL', at: Array.isArray(json) ? `[${index}].${at}` : at, why }
    }
  }
  return villages as readonly Village[]
}

export const isFault = (read: readonly Village[] | Fault): read is Fault => !Array.isArray(read)

type Faults = Generator<[at: string, why: string], void>

/** What a case may name. */
interface Known {
  doors: ReadonlyMap<string, readonly string[]>
  sites: readonly string[]
}

function* faultsIn(village: unknown): Faults {
  if (!isRecord(village)) return yield ['', 'a village is an object']
  const { title, radius, buildings, sites, areas = {}, cases } = village
  if (typeof title !== 'string') yield ['title', 'must be a text']
  if (!isMetres(radius) || radius < 0) yield ['radius', 'must be metres']
  if (!isRecord(buildings)) return yield ['buildings', 'must be an object']
  if (!isRecord(sites)) return yield ['sites', 'must be an object']
  if (!Array.isArray(cases)) return yield ['cases', 'must be a list']
  const doors = new Map<string, readonly string[]>()
  for (const [key, building] of Object.entries(buildings)) {
    if (!isPlace(building)) return yield [`buildings.${key}`, 'needs x and y in metres']
    if (typeof building.courtyard !== 'string') yield [`buildings.${key}.courtyard`, 'must be a text']
    if (!isCount(building.households)) return yield [`buildings.${key}.households`, 'must be a whole number']
    doors.set(key, doorsOf(key, building.households))
  }
  for (const [key, site] of Object.entries(sites)) {
    if (!isPlace(site)) yield [`sites.${key}`, 'needs x and y in metres']
    if (BESIDE_OPTIONS.some(word => word === key)) yield [`sites.${key}`, 'is a word of the ballot']
  }
  const known = { doors, sites: Object.keys(sites) }
  yield* faultsInAreas(areas, new Set([...doors.values()].flat()))
  for (const [index, each] of cases.entries()) {
    for (const [at, why] of faultsInCase(each, known)) yield [`cases[${index}].${at}`, why]
  }
}

function* faultsInAreas(areas: unknown, doors: ReadonlySet<string>): Faults {
  if (!isRecord(areas)) return yield ['areas', 'must be an object']
  for (const [door, area] of Object.entries(areas)) {
    if (!doors.has(door)) yield [`areas.${door}`, 'no such door']
    if (!isCount(area)) yield [`areas.${door}`, 'must be a whole number of 0.01 m²']
  }
}

function* faultsInCase(each: unknown, known: Known): Faults {
  if (!isRecord(each)) return yield ['', 'a case is an object']
  const { name, rule, site = null, options, hosts = {}, expect } = each
  if (typeof name !== 'string') yield ['name', 'must be a text']
  if (typeof rule !== 'string' || (!ruleCard(rule) && rule !== NO_OBJECTION.key))
    yield ['rule', 'no such rule card']
  if (site !== null && !includes(known.sites, site)) yield ['site', 'no such site']
  if (expect !== undefined && !includes(OUTCOMES, expect)) yield ['expect', 'no such outcome']
  for (const flag of ['extended', 'affectedServed']) {
    if (each[flag] !== undefined && typeof each[flag] !== 'boolean') yield [flag, 'must be true or false']
  }
  const doors = new Set([...known.doors.values()].flat())
  for (const list of ['alsoAffected', 'recused']) yield* faultsInDoors(list, each[list] ?? [], doors)
  if (!isRecord(hosts) || !Object.values(hosts).every(host => typeof host === 'string'))
    yield ['hosts', 'must name courtyards']
  if (options !== undefined) {
    if (!Array.isArray(options) || options.length === 0) return yield ['options', 'must be a list of sites']
    if (!options.every(option => includes(known.sites, option))) yield ['options', 'no such site']
    if (new Set(options).size < options.length) yield ['options', 'names a site twice']
    if (rule === NO_OBJECTION.key) yield ['options', 'are not for this rule card']
  }
  const choices = options === undefined ? YES_NO : [...(options as string[]), ...BESIDE_OPTIONS]
  if ((each.ballots === undefined) === (each.ballotsByHousehold === undefined))
    yield ['ballots', 'must be given once']
  else if (each.ballots !== undefined)
    yield* faultsInNumbers(each.ballots, options === undefined, choices, {
      ...known,
      recused: (each.recused ?? []) as string[]
    })
  else yield* faultsInBallots(each.ballotsByHousehold, choices, doors)
}

function* faultsInDoors(at: string, list: unknown, doors: ReadonlySet<string>): Faults {
  if (!Array.isArray(list)) return yield [at, 'must be a list of doors']
  for (const door of list) if (!doors.has(door)) yield [at, `no such door: ${String(door)}`]
}

function* faultsInBallots(ballots: unknown, choices: readonly string[], doors: ReadonlySet<string>): Faults {
  if (!isRecord(ballots)) return yield ['ballotsByHousehold', 'must be an object']
  for (const [door, choice] of Object.entries(ballots)) {
    if (!doors.has(door)) yield [`ballotsByHousehold.${door}`, 'no such door']
    if (!includes(choices, choice)) yield [`ballotsByHousehold.${door}`, 'no such choice']
  }
}
function* faultsInNumbers(
  ballots: unknown,
  isYesNo: boolean,
  choices: readonly string[],
  { doors, recused }: Known & { recused: readonly string[] }
): Faults {
  if (!isRecord(ballots)) return yield ['ballots', 'must be an object']
  for (const [building, given] of Object.entries(ballots)) {
    const at = `ballots.${building}`
    const able = doors.get(building)?.filter(door => !recused.includes(door))
    if (!able) return yield [at, 'no such building']
    if (isYesNo !== Array.isArray(given))
      return yield [at, isYesNo ? 'must be [yes, no, abstain]' : 'must be numbers by option']
    const numbers = Object.entries(given as object)
    if (isYesNo && numbers.length !== YES_NO.length) yield [at, 'must be [yes, no, abstain]']
    if (!isYesNo && !numbers.every(([choice]) => choices.includes(choice))) yield [at, 'no such choice']
    if (!numbers.every(([, number]) => isCount(number))) return yield [at, 'must be whole numbers']
    if (numbers.reduce((sum, [, number]) => sum + number, 0) > able.length)
      yield [at, 'more ballots than doors']
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isPlace = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) && isMetres(value.x) && isMetres(value.y)

/** A plan of less than ten kilometres from its origin: to the millimetre, its squares are exact. */
const isMetres = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) < 1e4

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < 1e6

const includes = (words: readonly string[], value: unknown): boolean => words.some(word => word === value)
