import type { Matter } from '../matter/matter'
import type { Follow } from '../notice/follow'
import type { Instant } from '../time'
import { ASKED_AS, whoAsked, type AskedAs, type Records } from './asked'

/** How a household that asked came to know the answer: it opened the matter, or somebody told it at the door (当面告知). */
export const TOLD_HOW = ['read', 'door'] as const
export type ToldHow = (typeof TOLD_HOW)[number]

/** That a household knows the answer there was at `at`; a later answer has to be told again. */
export interface Telling {
  matter: string
  household: string
  how: ToldHow
  at: Instant
  version: number
}

/** The feedback round (反馈): of those that asked, how many know the answer, and which do not. */
export interface Feedback {
  of: number
  told: number
  by: readonly { as: AskedAs; of: number; told: number }[]
  waiting: readonly string[]
}

/** When the last public answer was given; null while there is none to tell. */
export const answeredAt = ({ answers }: Pick<Matter, 'answers'>): Instant | null =>
  answers[answers.length - 1]?.at ?? null

/** A household counts once, however many ways it asked, and is told when one of it was sent the answer, read it or heard it. */
export const feedbackOf = (
  matter: Pick<Matter, 'proposer' | 'answers'>,
  records: Records,
  known: { follows: readonly Follow[]; tellings: readonly Telling[] }
): Feedback => {
  const at = answeredAt(matter)
  const asked = whoAsked(matter, records)
  const knows = new Set(at === null ? [] : whoKnows(at, known))
  const all = [...new Set(ASKED_AS.flatMap(as => [...asked[as]]))].sort()
  const told = (households: readonly string[]) => households.filter(each => knows.has(each)).length
  return {
    of: all.length,
    told: told(all),
    by: ASKED_AS.filter(as => asked[as].size > 0).map(as => ({
      as,
      of: asked[as].size,
      told: told([...asked[as]])
    })),
    waiting: at === null ? [] : all.filter(each => !knows.has(each))
  }
}

const whoKnows = (
  answered: Instant,
  { follows, tellings }: { follows: readonly Follow[]; tellings: readonly Telling[] }
): string[] => [
  ...follows.flatMap(({ household, told }) =>
    household !== null &&
    told.some(({ occasion, outcome }) => occasion === `answered:${answered}` && outcome === 'sent')
      ? [household]
      : []
  ),
  ...tellings.filter(({ at }) => at >= answered).map(({ household }) => household)
]
