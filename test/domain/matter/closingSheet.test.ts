import fc from 'fast-check'
import { YES_NO, type YesNo } from '../../../src/domain/deciding/ballot'
import { freezeRoll, rollHash } from '../../../src/domain/deciding/roll'
import { rollEntryOf, type BallotRecord } from '../../../src/domain/ballot/ballot'
import { closeMatter } from '../../../src/domain/levels/casework'
import { isMet } from '../../../src/domain/levels/closingLine'
import { closeVote } from '../../../src/domain/matter/closing'
import {
  closingSheet,
  countAgain,
  dissentLine,
  votesToCount,
  type CountedAgain
} from '../../../src/domain/levels/closingSheet'
import type { Vote } from '../../../src/domain/matter/vote'
import { given, on, type Dated } from './grammar'
import { answered, deliberating, displayed, siteVoting, underReview } from './histories'
import { day, recordsOf, SECRETARY } from './village'

/** A closed vote with the ballots it was counted from. */
const counted = (choices: readonly (YesNo | null)[]): { vote: Vote; records: BallotRecord[] } => {
  const { matter } = given(...siteVoting())
  const records = recordsOf('v2', (_, at) => choices[at % choices.length] ?? null, day(40))
  const [event] = closeVote(matter, records)
  const after = given(...siteVoting(), on(day(46), event!)).matter
  const vote = after.votes[after.votes.length - 1]!
  const hash = rollHash(freezeRoll(vote.rule.class, records.map(rollEntryOf)))
  return { vote: { ...vote, rollHash: hash }, records }
}
const anyChoices = fc.array(fc.constantFrom(...YES_NO, null), { minLength: 1, maxLength: 30 })
const OTHER: Readonly<Record<YesNo, YesNo>> = { yes: 'no', no: 'yes', abstain: 'yes' }

describe('counting a vote once more', () => {
  test('agrees with what was published, whatever the ballots', () => {
    fc.assert(
      fc.property(anyChoices, choices => {
        const { vote, records } = counted(choices)
        expect(countAgain(vote, records, [])).toEqual({ roll: true, verdict: true, root: true })
      }),
      { numRuns: 30 }
    )
  })

  test('finds one ballot that is not what it was', () => {
    const { vote, records } = counted(['yes', 'no', 'yes'])
    const turned = records.map((record, at) =>
      at === 4
        ? { ...record, casts: record.casts.map(cast => ({ ...cast, choice: OTHER[cast.choice as YesNo] })) }
        : record
    )
    expect(countAgain(vote, turned, []).root).toBe(false)
    expect(countAgain(vote, turned, []).verdict).toBe(false)
  })

  test('finds a household that was taken off the roll or put onto it', () => {
    const { vote, records } = counted(['yes'])
    expect(countAgain(vote, records.slice(1), []).roll).toBe(false)
    expect(countAgain(vote, [...records, { ...records[0]!, household: 'Z-99' }], []).roll).toBe(false)
  })

  test('leaves out votes that were annulled or are still open', () => {
    expect(votesToCount(given(...siteVoting()).matter).map(({ id }) => id)).not.toContain('v2')
    expect(votesToCount(given(...underReview('void')).matter).map(({ id }) => id)).not.toContain('v2')
    expect(votesToCount(given(...underReview()).matter).map(({ id }) => id)).toContain('v2')
  })
})

describe('the closing sheet', () => {
  const AGREES = { roll: true, verdict: true, root: true }
  const openLines = (history: readonly Dated[], votes: readonly CountedAgain[], at: number) =>
    closingSheet(given(...history).matter, votes, [], at)
      .filter(line => !isMet(line))
      .map(({ item }) => item)

  test('is green once answered, commented and counted again', () => {
    expect(openLines(answered(), [AGREES], day(54))).toEqual([])
  })

  test('waits for the last instant of the comments', () => {
    expect(openLines(answered(), [AGREES], day(54) - 1)).toEqual(['comments'])
  })

  test('tells how many reasons of the minority go with it, and leaves the line out where there are none', () => {
    expect(dissentLine(['太吵', '太贵'])).toEqual([{ item: 'dissent', have: 2, of: 2 }])
    expect(dissentLine([])).toEqual([])
  })

  test('names what does not agree', () => {
    expect(openLines(answered(), [AGREES, { ...AGREES, root: false }], day(54))).toEqual(['root'])
    expect(openLines(deliberating(), [], day(54))).toEqual(['answer', 'comments'])
    expect(openLines(displayed(), [], day(54))).toEqual(['comments'])
  })

  test.each(['roll', 'verdict', 'root'] as const)('a matter is not closed while its %s disagrees', item => {
    const sheet = closingSheet(given(...answered()).matter, [{ ...AGREES, [item]: false }], [], day(54))
    given(...answered())
      .when(day(54), matter => closeMatter(matter, SECRETARY, sheet, [], day(54)))
      .refuses('EVIDENCE_MISSING')
  })
})
