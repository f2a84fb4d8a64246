/** What a household may say of a statement (观点): 同意, 可以接受, 不同意, 说不清. */
export const ANSWERS = ['agree', 'accept', 'disagree', 'unsure'] as const
export type Answer = (typeof ANSWERS)[number]

/** An answer as a number: agree 1, pass 0, disagree -1. Not having seen a statement is no number at all. */
export type Side = 1 | 0 | -1

/** 可以接受 is agreement: who can live with a thing does not stand in its way. It is only shown apart. */
export const SIDE_OF = { agree: 1, accept: 1, disagree: -1, unsure: 0 } as const satisfies Record<
  Answer,
  Side
>

export interface Statement {
  id: string
  /** taken out by moderation: nobody sees it, and what was said of it appears in no list */
  hidden: boolean
}

export interface StatementAnswer {
  household: string
  statement: string
  answer: Answer
}
