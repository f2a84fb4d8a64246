import type { QuestionView } from '../src/contract/views/question'
import { LEVEL_OFFICE } from '../src/domain/matter/authority'
import { holdsOffice, OFFICES, type Actor, type OfficeName } from '../src/domain/office'
import {
  isOpen,
  isQuestionOverdue,
  isReplyUnread,
  levelOwing,
  questionDue,
  type Question,
  type QuestionSheet
} from '../src/domain/question/question'
import { mayReply } from '../src/domain/question/replying'
import { isRefused } from '../src/domain/refusal'
import type { Instant } from '../src/domain/time'
import type { Unit } from '../src/domain/unit'
import type { MatterHead } from './store/matters'

/** Questions without names, the open ones first; what is held reads only for its household and the officials. */
export const questionViews = (
  sheets: readonly QuestionSheet[],
  unit: Unit,
  actor: Actor,
  now: Instant
): QuestionView[] => {
  const offices = officesOf(actor, unit, now)
  return sheets
    .flatMap(({ household, asked }) =>
      asked.map(question => ({ question, mine: household === actor.household?.id }))
    )
    .filter(({ question, mine }) => !question.held || mine || offices.length > 0)
    .sort((a, b) => Number(isOpen(b.question)) - Number(isOpen(a.question)) || b.question.at - a.question.at)
    .map(({ question, mine }) => ({
      id: question.id,
      text: question.text,
      at: question.at,
      mine,
      held: question.held,
      office: LEVEL_OFFICE[levelOwing(question, now)],
      due: questionDue(question, now),
      overdue: isQuestionOverdue(question, now),
      reply: question.reply,
      mayReply: isOpen(question) && offices.some(office => mayReply(question, office, now)),
      unread: mine && isReplyUnread(question)
    }))
}

/** Whether this official owes the answer to a question now. */
const owesReply = (question: Question, unit: Unit, actor: Actor, now: Instant): boolean =>
  isOpen(question) && officesOf(actor, unit, now).includes(LEVEL_OFFICE[levelOwing(question, now)])

const officesOf = (actor: Actor, unit: Unit, now: Instant): OfficeName[] =>
  OFFICES.filter(office => !isRefused(holdsOffice(actor, [office], unit, now)))

/** What questions make of a matter for this person: an answer they owe, or one their household has not read. */
export const questionTasks = (
  { id, unit }: Pick<MatterHead, 'id' | 'unit'>,
  { asked, own }: { asked: readonly QuestionSheet[]; own: readonly QuestionSheet[] },
  actor: Actor,
  now: Instant
): { task: 'reply' | 'readReply'; deadline: Instant | null }[] => {
  const about = (sheets: readonly QuestionSheet[]) =>
    sheets.filter(({ matter }) => matter === id).flatMap(each => each.asked)
  const owed = about(asked).filter(question => owesReply(question, unit, actor, now))
  const unread = about(own).some(isReplyUnread)
  return [
    ...(owed.length > 0
      ? [{ task: 'reply' as const, deadline: Math.min(...owed.map(({ due }) => due)) }]
      : []),
    ...(unread ? [{ task: 'readReply' as const, deadline: null }] : [])
  ]
}
