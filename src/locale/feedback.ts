import type { AskedAs } from '../domain/feedback/asked'
import type { Feedback } from '../domain/feedback/feedback'
import { tellingTurn } from '../domain/feedback/tellers'
import { DAY, type Instant } from '../domain/time'
import type { RoundView } from '../contract/views/feedback'

/** In what a household asked. */
const ASKED_WORDS = {
  proposer: '提出这件事的',
  signature: '联名的',
  question: '提过质疑的',
  objection: '写过异议的'
} as const satisfies Record<AskedAs, string>

type Counts = Pick<Feedback, 'of' | 'told' | 'by'>

/** 「提过这件事的25户，22户知道了答复，还有3户不知道。」 */
export const feedbackSentence = ({ of, told }: Counts): string => {
  if (of === 0) return '没有住户提过，不用逐户告诉。'
  return told === of
    ? `提过这件事的${of}户都知道了答复。`
    : `提过这件事的${of}户，${told}户知道了答复，还有${of - told}户不知道。`
}

/** The same by the way they asked; a household that asked in two ways stands in both. */
export const feedbackFacts = ({ by }: Counts): { term: string; words: string }[] =>
  by.map(({ as, of, told }) => ({ term: ASKED_WORDS[as], words: `${of}户，${told}户知道了` }))

/** 「答复了5天」 */
export const answerAge = (answered: Instant, now: Instant): string => {
  const days = Math.floor((now - answered) / DAY)
  return days === 0 ? '今天答复的' : `答复了${days}天`
}

/** The days of whoever goes first are over. */
export const isLateToTell = (answered: Instant, now: Instant): boolean => tellingTurn(answered, now).heads

/** 「3件事答复了，提过的人里还有12户不知道。」 */
export const roundSentence = ({ matters, doors, more }: RoundView): string => {
  if (matters.length === 0)
    return doors ? '您这里没有要上门告诉的了。' : '提过的人都知道了答复。再有答复，不知道的会列在这里。'
  const least = more ? '至少' : ''
  const waiting = doors ? doors.length : matters.reduce((sum, each) => sum + each.waiting, 0)
  return `${matters.length}件事答复了，提过的人里${least}还有${waiting}${doors ? '户' : '户次'}不知道。`
}
