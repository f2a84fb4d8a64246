import fc from 'fast-check'
import type { Ballot, YesNo } from '../../../src/domain/deciding/ballot'
import type { YesNoInput } from '../../../src/domain/deciding/decide'
import { RULE_CARDS } from '../../../src/domain/deciding/ruleCards'
import type { Line, Verdict } from '../../../src/domain/deciding/verdict'
import { rollOf } from './village'

export interface Drawn {
  input: YesNoInput
  /** a household of the roll, to do something with */
  someone: string
}

/** Any vote: a village of up to four courtyards, any card, any turnout, recusals, standing and circumstances. */
export const anyVote = (cards = RULE_CARDS): fc.Arbitrary<Drawn> =>
  fc
    .record({ W: fc.integer({ min: 1, max: 12 }), E: fc.nat(12), N: fc.nat(9), S: fc.nat(5) })
    .map(rollOf)
    .chain(bare =>
      fc.record({
        bare: fc.constant(bare),
        card: fc.constantFrom(...cards),
        areas: fc.array(fc.integer({ min: 1, max: 30_000 }), {
          minLength: bare.length,
          maxLength: bare.length
        }),
        owners: fc.array(fc.option(fc.nat(3)), { minLength: bare.length, maxLength: bare.length }),
        choices: fc.array(
          fc.option(fc.constantFrom<YesNo>('yes', 'yes', 'yes', 'no', 'abstain'), { freq: 4 }),
          {
            minLength: bare.length,
            maxLength: bare.length
          }
        ),
        recused: fc.subarray(bare, { maxLength: Math.min(3, bare.length) }),
        affected: fc.subarray(bare),
        extended: fc.boolean(),
        affectedServed: fc.boolean(),
        attendance: fc.option(fc.nat(40), { nil: undefined }),
        someone: fc.constantFrom(...bare)
      })
    )
    .map(({ bare, areas, owners, choices, recused, affected, someone, ...rest }) => ({
      someone: someone.household,
      input: {
        ...rest,
        roll: bare.map((entry, at) => ({
          ...entry,
          area: areas[at]!,
          ...(owners[at] === null ? {} : { owner: `owner ${owners[at]}` })
        })),
        recused: recused.map(entry => entry.household),
        affected: affected.map(entry => entry.household),
        ballots: bare.flatMap((entry, at) => {
          const choice = choices[at]
          return choice ? [{ household: entry.household, choice }] : []
        })
      }
    }))

export const CONSULT = RULE_CARDS.filter(card => card.class === 'consult')
export const BY_HEAD = RULE_CARDS.filter(card => card.class !== 'owner')
export const FACILITY = RULE_CARDS.filter(card => card.unitGuard)

export const withBallot = <C extends string>(
  ballots: readonly Ballot<C>[],
  household: string,
  choice: C
): Ballot<C>[] => [...ballots.filter(ballot => ballot.household !== household), { household, choice }]
export const keyOf = (line: Line) => [line.rule, line.denominator, line.unit, line.option].join()
export const find = (verdict: Verdict, like: Line) => verdict.lines.find(line => keyOf(line) === keyOf(like))
export const holds = <T>(arbitrary: fc.Arbitrary<T>, law: (drawn: T) => boolean | void) =>
  fc.assert(fc.property(arbitrary, law), { numRuns: 200 })
