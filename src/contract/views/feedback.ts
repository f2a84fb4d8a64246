import type { Feedback } from '../../domain/feedback/feedback'
import type { Answer } from '../../domain/levels/level'

/** Who asked and knows the answer (反馈), in numbers; and for whoever goes to the doors those where nobody does. */
export interface FeedbackView extends Omit<Feedback, 'waiting'> {
  matter: string
  title: string
  answer: Pick<Answer, 'kind' | 'text' | 'at'>
  doors: { household: string; door: string; building: string }[]
}
