import type { Objection } from '../hearing/objection'
import type { Matter } from '../matter/matter'
import type { Signature } from '../matter/petition'
import type { QuestionSheet } from '../question/question'

/** In what a household asked for an answer, in the order it is told. */
export const ASKED_AS = ['proposer', 'signature', 'question', 'objection'] as const
export type AskedAs = (typeof ASKED_AS)[number]

export interface Records {
  signatures: readonly Signature[]
  questions: readonly QuestionSheet[]
  objections: readonly Objection[]
}

/** Every household that asked, in each way it did: who proposed, whose name stands under it, who has a question or an objection. */
export const whoAsked = (
  { proposer }: Pick<Matter, 'proposer'>,
  { signatures, questions, objections }: Records
): Readonly<Record<AskedAs, ReadonlySet<string>>> => ({
  proposer: new Set([proposer.household].filter(each => each !== '')),
  signature: new Set(
    signatures
      .filter(({ names }) => names.some(({ withdrawnAt }) => withdrawnAt === null))
      .map(({ household }) => household)
  ),
  question: new Set(questions.filter(({ asked }) => asked.length > 0).map(({ household }) => household)),
  objection: new Set(
    objections
      .filter(({ comment, ended }) => comment === null && ended?.how !== 'takenBack')
      .map(({ household }) => household)
  )
})
