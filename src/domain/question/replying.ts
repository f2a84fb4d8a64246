import { LEVEL_OFFICE } from '../matter/authority'
import { reasonText } from '../matter/text'
import type { OfficeName } from '../office'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import { LEVELS, type Level } from '../levels/level'
import { levelOwing, type Question, type QuestionSheet } from './question'

/** The offices that may answer now: every one it has come to, the last of which owes it. */
export const mayReply = (question: Question, office: OfficeName, now: Instant): boolean => {
  const levels = LEVELS.slice(LEVELS.indexOf(question.level), LEVELS.indexOf(levelOwing(question, now)) + 1)
  return levels.some((level: Level) => LEVEL_OFFICE[level] === office)
}

/** Answers a question once, in five characters at least; what was held is shown with its answer, or stays unseen. */
export const replyQuestion = (
  sheet: QuestionSheet,
  input: { question: string; text: string; shown: boolean },
  office: OfficeName,
  now: Instant
): QuestionSheet | Refused => {
  const question = sheet.asked.find(({ id }) => id === input.question)
  if (!question) return refuse('NOT_FOUND')
  if (question.reply) return refuse('DUPLICATE', { question: true })
  if (!mayReply(question, office, now)) return refuse('FORBIDDEN', { question: true })
  const text = reasonText(input.text)
  if (typeof text !== 'string') return text
  return changed(sheet, {
    ...question,
    held: question.held && !input.shown,
    reply: { office, text, at: now }
  })
}

/** The household has seen the reply, and is not told again. */
export const noteReply = (sheet: QuestionSheet, id: string): QuestionSheet | Refused => {
  const question = sheet.asked.find(each => each.id === id && each.reply !== null)
  return question ? changed(sheet, { ...question, told: true }) : refuse('NOT_FOUND')
}

const changed = (sheet: QuestionSheet, after: Question): QuestionSheet => ({
  ...sheet,
  asked: sheet.asked.map(each => (each.id === after.id ? after : each))
})
