import fc from 'fast-check'
import { decideChoice, type ChoiceInput } from '../../../src/domain/deciding/decideChoice'
import { anyVote, CONSULT, find, holds, withBallot } from './anyVote'

describe('a choice keeps the same laws', () => {
  const WORDS = ['A', 'B', 'C', 'none', 'abstain'] as const
  const anyChoice: fc.Arbitrary<{ input: ChoiceInput; someone: string }> = fc
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

  test('neither the order of ballots nor that of options decides', () => {
    holds(anyChoice, ({ input }) => {
      const turned = decideChoice({
        ...input,
        ballots: [...input.ballots].reverse(),
        options: [...input.options].reverse()
      })
      const { outcome, ...told } = decideChoice(input)
      expect(turned.outcome).toBe(outcome)
      if ('option' in told) expect(turned).toMatchObject({ option: told.option })
    })
  })

  test('one more ballot for the option that passed leaves it passed', () => {
    holds(anyChoice, ({ input, someone }) => {
      const before = decideChoice(input)
      if (before.outcome !== 'pass' || !before.option) return
      const after = decideChoice({ ...input, ballots: withBallot(input.ballots, someone, before.option) })
      expect(after).toMatchObject({ outcome: 'pass', option: before.option })
      for (const line of before.lines) if (line.met) expect(find(after, line)).toMatchObject({ met: true })
    })
  })

  test('without a decision nothing tells what was chosen', () => {
    holds(anyChoice, ({ input }) => {
      const verdict = decideChoice(input)
      if ('split' in verdict) return
      expect(Object.keys(verdict)).toEqual(['outcome', 'lines'])
      for (const line of verdict.lines) expect(['quorum', 'floor', 'affectedQuorum']).toContain(line.rule)
    })
  })

  test('the split counts every ballot that counts, once', () => {
    holds(anyChoice, ({ input }) => {
      const verdict = decideChoice(input)
      if (!('split' in verdict)) return
      const counted = input.ballots.filter(ballot => !input.recused.includes(ballot.household)).length
      expect(verdict.split.reduce((sum, count) => sum + count.heads, 0)).toBe(counted)
    })
  })
})
