import type { AskedAs } from '../domain/feedback/asked'
import type { Feedback } from '../domain/feedback/feedback'

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
