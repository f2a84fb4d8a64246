import type { YesNo } from '../../../src/domain/deciding/ballot'
import { decide, type YesNoInput } from '../../../src/domain/deciding/decide'
import type { Line } from '../../../src/domain/deciding/verdict'
import { anyVote, BY_HEAD, FACILITY, find, holds, withBallot } from './anyVote'

describe('the number still missing is the least that makes the line true', () => {
  const changed = (input: YesNoInput, who: readonly string[], choice: YesNo, number: number) =>
    who.slice(0, number).reduce((ballots, household) => withBallot(ballots, household, choice), input.ballots)

  /** Turns the ballots of `who` into `choice`, one by one: the line is unmet until `missing` of them are turned. */
  const isLeast = (input: YesNoInput, line: Line, who: readonly string[], choice: YesNo) => {
    for (let turned = 0; turned <= Math.min(line.missing, who.length); turned += 1) {
      const then = find(decide({ ...input, ballots: changed(input, who, choice, turned) }), line)
      expect(then?.met).toBe(turned === line.missing)
    }
  }

  test.each(['quorum', 'affectedQuorum', 'pass', 'affectedBlock', 'unitGuard'] as const)('%s', rule => {
    holds(anyVote(rule === 'quorum' || rule === 'pass' ? BY_HEAD : FACILITY), ({ input }) => {
      const on = input.roll.filter(
        entry => input.card.class !== 'consult' || !input.recused.includes(entry.household)
      )
      const said = new Map(input.ballots.map(ballot => [ballot.household, ballot.choice]))
      const where = (which: (household: string, choice: YesNo | undefined) => boolean) =>
        on.map(entry => entry.household).filter(household => which(household, said.get(household)))
      for (const line of decide(input).lines) {
        if (line.rule !== rule || line.met) continue
        const near = (household: string) => input.affected.includes(household)
        if (rule === 'quorum')
          isLeast(
            input,
            line,
            where((_, choice) => !choice),
            'abstain'
          )
        if (rule === 'affectedQuorum')
          isLeast(
            input,
            line,
            where((household, choice) => near(household) && !choice),
            'abstain'
          )
        if (rule === 'pass')
          isLeast(
            input,
            line,
            where((_, choice) => choice !== undefined && choice !== 'yes'),
            'yes'
          )
        if (rule === 'affectedBlock')
          isLeast(
            input,
            line,
            where((household, choice) => near(household) && choice === 'no'),
            'abstain'
          )
        if (rule === 'unitGuard') {
          const here = where(
            (household, choice) =>
              household.startsWith(`${line.unit}-`) && choice !== undefined && choice !== 'yes'
          )
          isLeast(input, line, here, 'yes')
        }
      }
    })
  })
})
