import { isDeliberating } from '../levels/deliberating'
import type { MatterEvent } from '../matter/event'
import type { Matter } from '../matter/matter'
import { isRefused, refuse, type Refused } from '../refusal'
import { DAY, startOfChinaDay, type Instant } from '../time'
import { statementText } from './statement'

export const SEEDS_MAX = 20
export const MEASURES_MAX = 10
export const WINDOW_DAYS = { min: 1, max: 30 } as const

export interface Seed {
  text: string
  /** the option this statement is about; its neighbours are compared with the others on it */
  option: string | null
}

/**
 * Opens a round of polling on a matter under deliberation, until the end of a day of China. One round at a time. Needs
 * one to twenty statements to begin with, no two alike. A round beside an option may attach up to ten measures to it, so
 * that what was refused bare is asked again with its conditions.
 */
export const openPoll = (
  matter: Matter,
  input: {
    poll: string
    windowDays: number
    beside: string | null
    measures: readonly string[]
    seeds: readonly Seed[]
  },
  now: Instant
): MatterEvent[] | Refused => {
  if (!isDeliberating(matter)) return refuse('WRONG_STAGE', { status: matter.stage.status })
  if (matter.polls.some(each => each.closed === null)) return refuse('DUPLICATE', { poll: true })
  const { min, max } = WINDOW_DAYS
  if (input.windowDays < min || input.windowDays > max)
    return refuse('LIMIT_REACHED', { window: true, min, max })
  const known = (option: string | null) => option === null || matter.options.some(each => each.id === option)
  if (!known(input.beside) || !input.seeds.every(each => known(each.option))) return refuse('NOT_FOUND')
  const texts = seedTexts(input.seeds)
  if (isRefused(texts)) return texts
  const measures = measureTexts(input)
  if (isRefused(measures)) return measures
  const until = startOfChinaDay(now) + (input.windowDays + 1) * DAY - 1
  const round = matter.polls.length + 1
  const { poll, beside } = input
  return [{ type: 'PollOpened', poll, round, beside, measures, statements: texts.length, until }]
}

const seedTexts = (seeds: readonly Seed[]): string[] | Refused => {
  if (seeds.length === 0 || seeds.length > SEEDS_MAX)
    return refuse('LIMIT_REACHED', { seeds: seeds.length, most: SEEDS_MAX })
  const read = differentTexts(seeds.map(each => each.text))
  return isRefused(read) ? read : read.map(each => each.key)
}

const measureTexts = (input: { beside: string | null; measures: readonly string[] }): string[] | Refused => {
  if (input.measures.length > MEASURES_MAX)
    return refuse('LIMIT_REACHED', { measures: input.measures.length, most: MEASURES_MAX })
  if (input.beside === null && input.measures.length > 0) return refuse('NOT_FOUND', { option: true })
  const read = differentTexts(input.measures)
  return isRefused(read) ? read : read.map(each => each.text)
}

/** The texts as they are kept, no two of which say the same. */
const differentTexts = (typed: readonly string[]): { text: string; key: string }[] | Refused => {
  const read = typed.map(statementText)
  const bad = read.find(isRefused)
  if (bad) return bad
  const texts = read.flatMap(each => (isRefused(each) ? [] : [each]))
  return new Set(texts.map(each => each.key)).size < texts.length
    ? refuse('DUPLICATE', { statement: true })
    : texts
}
