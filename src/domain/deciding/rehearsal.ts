import { affectedBy, type Place } from './affected'
import { YES_NO, type Ballot } from './ballot'
import { decide } from './decide'
import { decideChoice } from './decideChoice'
import { decideNoObjection } from './noObjection'
import type { RollEntry } from './roll'
import { NO_OBJECTION, ruleCard } from './ruleCards'
import type { Outcome, Verdict } from './verdict'
import { doorsOf, type Case, type Village } from './village'

/** What a case came to; `expect` is null where it was asked out of curiosity. */
export interface Rehearsed {
  name: string
  outcome: Outcome
  expect: Outcome | null
  lines: Verdict['lines']
}

/** Replays every case of a village through the function that decides real votes. */
export const rehearse = (village: Village): Rehearsed[] => {
  const roll = rollOf(village)
  return village.cases.map(each => {
    const { outcome, lines } = verdictOf(village, roll, each)
    return { name: each.name, outcome, expect: each.expect ?? null, lines }
  })
}

const verdictOf = (village: Village, roll: readonly RollEntry[], each: Case): Verdict => {
  const { extended = false, affectedServed = false, recused = [], alsoAffected = [], options, hosts } = each
  const ballots = each.ballotsByHousehold ? byHousehold(each.ballotsByHousehold) : byBuilding(roll, each)
  if (each.rule === NO_OBJECTION.key) return unlessObjected(roll, recused, ballots)
  const card = ruleCard(each.rule)
  if (!card) throw new Error(`no such rule card: ${each.rule}`)
  const standing = (site: string | null | undefined) => [...near(village, roll, site), ...alsoAffected]
  const vote = { card, roll, recused, ballots, extended, affectedServed }
  return options
    ? decideChoice({
        ...vote,
        options: options.map(id => ({ id, host: hosts?.[id] ?? null, affected: standing(id) }))
      })
    : decide({ ...vote, ballots: ballots as Ballot[], affected: standing(each.site) })
}

/** In a rehearsal every household counts as served, and a no is an objection in writing. */
const unlessObjected = (
  roll: readonly RollEntry[],
  recused: readonly string[],
  ballots: readonly Ballot<string>[]
) =>
  decideNoObjection({
    card: NO_OBJECTION,
    roll,
    recused,
    objections: ballots.filter(ballot => ballot.choice === 'no').map(ballot => ballot.household),
    served: roll.map(entry => entry.household)
  })

const rollOf = ({ buildings, areas = {} }: Village): RollEntry[] =>
  Object.entries(buildings).flatMap(([building, { courtyard, households }]) =>
    doorsOf(building, households).map(door => ({
      household: door,
      door,
      building,
      courtyard,
      area: areas[door] ?? UNNAMED_AREA,
      occupancy: 'owner' as const
    }))
  )

const byHousehold = (choices: Readonly<Record<string, string>>): Ballot<string>[] =>
  Object.entries(choices).map(([household, choice]) => ({ household, choice }))

/** Hands out numbers to the doors of each building in order, passing over the recused. */
const byBuilding = (roll: readonly RollEntry[], { ballots = {}, recused = [] }: Case): Ballot<string>[] =>
  Object.entries(ballots).flatMap(([building, numbers]) => {
    const doors = roll.filter(entry => entry.building === building && !recused.includes(entry.door))
    const given = Array.isArray(numbers)
      ? YES_NO.map((word, at) => [word, numbers[at]] as const)
      : Object.entries(numbers)
    const choices = given.flatMap(([choice, number]) => Array.from({ length: number ?? 0 }, () => choice))
    return choices.flatMap((choice, at) => {
      const entry = doors[at]
      return entry ? [{ household: entry.household, choice }] : []
    })
  })

const near = (village: Village, roll: readonly RollEntry[], key: string | null | undefined): string[] => {
  const site = key ? village.sites[key] : undefined
  if (!site) return []
  const buildings = new Map(
    Object.entries(village.buildings).map(([name, point]) => [name, inMillimetres(point)])
  )
  return affectedBy(inMillimetres(site), millimetres(village.radius), roll, buildings)
}

const inMillimetres = ({ x, y }: Place): Place => ({ x: millimetres(x), y: millimetres(y) })

const millimetres = (metres: number): number => Math.round(metres * 1000)

/** 0.01 m² of a door whose area the file does not name */
const UNNAMED_AREA = 9000
