import type { OfficeName } from '../../domain/office'
import type { Question } from '../../domain/question/question'
import type { Instant } from '../../domain/time'

/** A question (质疑) as everyone of the room reads it: what and when, never who. */
export interface QuestionView extends Pick<Question, 'id' | 'text' | 'at' | 'held' | 'reply'> {
  mine: boolean
  /** who owes the answer now, and by when */
  office: OfficeName
  due: Instant
  overdue: boolean
  mayReply: boolean
  /** the reply is there and the viewer's household has not said that it saw it */
  unread: boolean
}
