import fc from 'fast-check'
import type { ChoiceInput } from '../../../src/domain/deciding/decideChoice'
import { anyVote, CONSULT } from './anyVote'

const WORDS = ['A', 'B', 'C', 'none', 'abstain'] as const

/** Any vote of neighbours between three options, of which the first is ahead more often than not. */
export const anyChoice: fc.Arbitrary<{ input: ChoiceInput; someone: string }> = fc
  .tuple(
    anyVote(CONSULT),
    fc.array(fc.constantFrom<string>('A', 'A', 'A', ...WORDS), { minLength: 40, maxLength: 40 }),
    fc.boolean()
  )
  .map(([{ input, someone }, words, hosted]) => ({
    someone,
    input: {
      ...input,
      ballots: input.ballots.map(({ household }, at) => ({ household, choice: words[at]! })),
      options: [
        { id: 'A', host: hosted ? 'W' : null, affected: input.affected.filter((_, at) => at % 2 === 0) },
        { id: 'B', host: 'E', affected: input.affected.filter((_, at) => at % 2 === 1) },
        { id: 'C', host: 'N', affected: [] }
      ]
    }
  }))
