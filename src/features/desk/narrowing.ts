import type { WorkView } from '../../contract/views/desk'
import type { Level } from '../../domain/levels/level'
import { urgencyOf as nearness, type Urgency } from '../../domain/levels/urgency'

export type QueueMatter = WorkView['matters'][number]

/** What of a queue is looked at; null, or no words, leave everything in. `owner` is the office's name. */
export interface Narrowing {
  words: string
  urgency: Urgency | null
  level: Level | null
  owner: string | null
}

export const EVERYTHING: Narrowing = { words: '', urgency: null, level: null, owner: null }

export const isNarrowed = ({ words, ...kinds }: Narrowing): boolean =>
  words.trim() !== '' || Object.values(kinds).some(kind => kind !== null)

/** Titles that have every one of the words, in any order. */
export const narrowed = (
  matters: readonly QueueMatter[],
  { words, urgency, level, owner }: Narrowing,
  now: number
): QueueMatter[] => {
  const asked = words.split(/\s+/).filter(Boolean)
  return matters.filter(
    matter =>
      asked.every(word => matter.title.includes(word)) &&
      (urgency === null || urgencyOf(matter, now) === urgency) &&
      (level === null || matter.level === level) &&
      (owner === null || matter.owner?.name === owner)
  )
}

/** The first of the days a line of the queue is about. */
const firstDay = ({ deadline, partyStepBy, appraiseBy, appealBy, replyBy }: QueueMatter): number =>
  Math.min(...[deadline, partyStepBy, appraiseBy, appealBy, replyBy].map(day => day ?? Infinity))

export const urgencyOf = (matter: QueueMatter, now: number): Urgency =>
  nearness({ day: firstDay(matter), overdue: matter.overdue }, now)
