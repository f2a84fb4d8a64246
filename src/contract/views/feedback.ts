import type { OfficeName } from '../../domain/office'
import type { Instant } from '../../domain/time'
import type { RoomHead } from './people'
import type { Feedback } from '../../domain/feedback/feedback'
import type { Answer } from '../../domain/levels/level'

/** Who asked and knows the answer (反馈), in numbers; and for whoever goes to the doors those where nobody does. */
export interface FeedbackView extends Feedback {
  matter: string
  title: string
  answer: Pick<Answer, 'kind' | 'text' | 'at'>
  doors: { household: string; door: string; building: string }[]
}

/** The rounds of all matters of a unit: who asked and does not know the answer. */
export interface RoundView {
  room: RoomHead
  /** there are more than were read */
  more: boolean
  /** the answers that are to be told, the oldest first, and how many of those read do not know it */
  matters: { matter: string; title: string; answer: Pick<Answer, 'kind' | 'text' | 'at'>; waiting: number }[]
  /** where nobody knows, door by door, with the matters they asked about; null for an office that has numbers only */
  doors: { household: string; door: string; building: string; matters: string[] }[] | null
  /** what was ticked lately at doors the viewer goes to, the last first */
  ticked: {
    matter: string
    title: string
    household: string
    door: string
    at: Instant
    office: OfficeName
    mine: boolean
  }[]
}
