import type { Objection } from '../hearing/objection'
import type { Matter } from '../matter/matter'
import type { Signature } from '../matter/petition'
import type { QuestionSheet } from '../question/question'
import type { Instant } from '../time'

/** In what a household asked for an answer, in the order it is told. */
export const ASKED_AS = ['proposer', 'signature', 'question', 'objection'] as const
export type AskedAs = (typeof ASKED_AS)[number]

export interface Records {
  signatures: readonly Signature[]
  questions: readonly QuestionSheet[]
  objections: readonly Objection[]
}

/**
 * Every household that had asked when the answer was given, in each way it did: who proposed, whose name stood under it,
 * who had a question or an objection. Whoever asks after it has the answer before their eyes.
 */
export const whoAsked = (
  { proposer }: Pick<Matter, 'proposer'>,
  { signatures, questions, objections }: Records,
  answered: Instant
): Readonly<Record<AskedAs, ReadonlySet<string>>> => {
  const stood = (from: Instant, until: Instant | null) =>
    from <= answered && (until === null || answered < until)
  return {
    proposer: new Set([proposer.household].filter(each => each !== '')),
    signature: new Set(
      signatures
        .filter(({ names }) => names.some(({ at, withdrawnAt }) => stood(at, withdrawnAt)))
        .map(({ household }) => household)
    ),
    question: new Set(
      questions
        .filter(({ asked }) => asked.some(({ at }) => at <= answered))
        .map(({ household }) => household)
    ),
    objection: new Set(
      objections
        .filter(
          ({ comment, at, ended }) =>
            comment === null && stood(at, ended?.how === 'takenBack' ? ended.at : null)
        )
        .map(({ household }) => household)
    )
  }
}
