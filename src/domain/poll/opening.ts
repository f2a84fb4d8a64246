import type { MatterEvent } from '../matter/event'
import type { Matter } from '../matter/matter'
import { isRefused, refuse, type Refused } from '../refusal'
import { DAY, startOfChinaDay, type Instant } from '../time'
import { statementText } from './statement'

export const SEEDS_MAX = 20
export const WINDOW_DAYS = { min: 1, max: 30 } as const

export interface Seed {
  text: string
  /** the option this statement is about; its neighbours are compared with the others on it */
  option: string | null
}

/**
 * Opens a round of polling on a matter under deliberation, until the end of a day of China. One round at a time; the
 * next may ask again with conditions attached. Needs one to twenty statements to begin with, no two alike.
 */
export const openPoll = (
  matter: Matter,
  input: { poll: string; windowDays: number; beside: string | null; seeds: readonly Seed[] },
  now: Instant
): MatterEvent[] | Refused => {
  const { status } = matter.stage
  if (status !== 'deliberating') return refuse('WRONG_STAGE', { status })
  if (matter.polls.some(each => each.closed === null)) return refuse('DUPLICATE', { poll: true })
  const { min, max } = WINDOW_DAYS
  if (input.windowDays < min || input.windowDays > max)
    return refuse('LIMIT_REACHED', { window: true, min, max })
  const known = (option: string | null) => option === null || matter.options.some(each => each.id === option)
  if (!known(input.beside) || !input.seeds.every(each => known(each.option))) return refuse('NOT_FOUND')
  const texts = seedTexts(input.seeds)
  if (isRefused(texts)) return texts
  const until = startOfChinaDay(now) + (input.windowDays + 1) * DAY - 1
  const round = matter.polls.length + 1
  return [
    { type: 'PollOpened', poll: input.poll, round, beside: input.beside, statements: texts.length, until }
  ]
}

const seedTexts = (seeds: readonly Seed[]): string[] | Refused => {
  if (seeds.length === 0 || seeds.length > SEEDS_MAX)
    return refuse('LIMIT_REACHED', { seeds: seeds.length, most: SEEDS_MAX })
  const read = seeds.map(each => statementText(each.text))
  const bad = read.find(isRefused)
  if (bad) return bad
  const keys = read.flatMap(each => (isRefused(each) ? [] : each.key))
  return new Set(keys).size < keys.length ? refuse('DUPLICATE', { statement: true }) : keys
}
