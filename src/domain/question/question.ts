import { above } from '../levels/ladder'
import type { Level } from '../levels/level'
import type { Actor, OfficeName } from '../office'
import { reasonText } from '../matter/text'
import type { Matter } from '../matter/matter'
import { firstStanding, type Check } from '../poll/statement'
import { isRefused, refuse, type Refused } from '../refusal'
import { afterWorkingDays, type Instant } from '../time'

/** Working days in which a question (质疑) is answered, and after which an unanswered one goes to the next office. */
export const QUESTION_WORKING_DAYS = 3
/** How many a household may have open about one matter. */
export const MOST_OPEN_QUESTIONS = 3

export interface Question {
  id: string
  person: string
  text: string
  /** the platform's check was in doubt: only the household and officials read it until it is answered */
  held: boolean
  at: Instant
  /** the level that has to answer first */
  level: Level
  due: Instant
  /** when it goes to the next office, and to the one after */
  raises: readonly Instant[]
  reply: { office: OfficeName; text: string; at: Instant } | null
  /** the household has seen the reply */
  told: boolean
  request: string
}

/** What one household asked about one matter. */
export interface QuestionSheet {
  matter: string
  place: string
  household: string
  asked: readonly Question[]
  version: number
}

/** Asks about a matter until it is closed; three at most wait for an answer at a time (LIMIT_REACHED). */
export const askQuestion = (
  matter: Matter,
  before: QuestionSheet | null,
  actor: Actor,
  input: { text: string; id: string; request: string },
  check: Check,
  now: Instant
): QuestionSheet | Refused => {
  if (matter.stage.status === 'closed') return refuse('WRONG_STAGE', { status: 'closed' })
  const asked = before?.asked ?? []
  if (asked.filter(isOpen).length >= MOST_OPEN_QUESTIONS)
    return refuse('LIMIT_REACHED', { questions: MOST_OPEN_QUESTIONS })
  const text = reasonText(input.text)
  if (typeof text !== 'string') return text
  const standing = firstStanding(check)
  if (isRefused(standing)) return standing
  const question: Question = {
    id: input.id,
    person: actor.person,
    text,
    held: standing.status === 'held',
    at: now,
    level: matter.level,
    ...daysOf(matter, now),
    reply: null,
    told: false,
    request: input.request
  }
  return {
    matter: matter.id,
    place: matter.place,
    household: actor.household?.id ?? '',
    asked: [...asked, question],
    version: before?.version ?? 0
  }
}

export const isOpen = ({ reply }: Question): boolean => reply === null

/** Answered, and its household has not seen the answer. */
export const isReplyUnread = ({ reply, told }: Question): boolean => reply !== null && !told

/** The level that owes the answer now: the first, and one higher each time its days have passed. */
export const levelOwing = ({ level, raises }: Question, now: Instant): Level =>
  raises.filter(at => at <= now).reduce<Level>(each => above(each) ?? each, level)

/** Overdue (已超期) from the end of its third working day, until it is answered. */
export const isQuestionOverdue = (question: Question, now: Instant): boolean =>
  isOpen(question) && now >= question.due

/** The day shown: its own, then that of the office it went to; the last office keeps the last. */
export const questionDue = ({ due, raises }: Question, now: Instant): Instant =>
  [due, ...raises].find(at => at > now) ?? raises[raises.length - 1] ?? due

const daysOf = (matter: Matter, now: Instant): Pick<Question, 'due' | 'raises'> => {
  const { calendar } = matter.settings
  const due = afterWorkingDays(now, QUESTION_WORKING_DAYS, calendar)
  const raises: Instant[] = []
  for (let level = above(matter.level); level; level = above(level))
    raises.push(afterWorkingDays((raises[raises.length - 1] ?? due) - 1, QUESTION_WORKING_DAYS, calendar))
  return { due, raises }
}
