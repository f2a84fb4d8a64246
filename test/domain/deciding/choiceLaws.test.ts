import { decideChoice } from '../../../src/domain/deciding/decideChoice'
import { anyChoice } from './anyChoice'
import { find, holds, withBallot } from './anyVote'

describe('a choice keeps the same laws', () => {
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
