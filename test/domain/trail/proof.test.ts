import fc from 'fast-check'
import { checkProof, type HouseholdProof } from '../../../src/domain/trail/proof'
import { proofOf } from '../../../src/domain/trail/proofOf'
import { publicTrail } from '../../../src/domain/trail/publicTrail'
import { anySource, sourceOf } from './anySource'
import { ALL_YES, DOORS, noticeRootOf, VILLAGE } from './villages'

const ROOT = noticeRootOf(VILLAGE)
const proven = (household: string): HouseholdProof => {
  const proof = proofOf(VILLAGE, household)
  if (!proof) throw new Error(`${household} may not vote`)
  return proof
}
const mine = proven('W-04')
const kept = mine.marked.casts[mine.marked.casts.length - 1]!

describe('a household checks its place in a vote', () => {
  test('every household that may vote has a proof, whether it came or not, and nobody else has', () => {
    fc.assert(
      fc.property(anySource(), source => {
        const { vote, records } = source
        for (const { household, casts } of records) {
          const proof = proofOf(source, household)
          const out = vote.rule.class === 'consult' && vote.recused.includes(household)
          expect(proof === null).toBe(out)
          const counted = casts.some(cast => cast.at <= vote.closesAt)
          if (proof)
            expect(checkProof(proof, noticeRootOf(source), null)).toBe(counted ? 'inside' : 'nothingCounted')
        }
        expect(proofOf(source, 'nobody')).toBeNull()
      }),
      { numRuns: 10 }
    )
  })

  test('with the receipt that the device kept, the last or an earlier one', () => {
    expect(checkProof(mine, ROOT, kept)).toBe('inside')
    expect(checkProof(mine, ROOT, mine.marked.casts[0]!)).toBe('inside')
    expect(checkProof(mine, ROOT, proven('W-05').marked.casts[0]!)).toBe('receiptMissing')
    const absent = proven(DOORS[DOORS.length - 1]!)
    expect(checkProof(absent, ROOT, null)).toBe('nothingCounted')
    expect(checkProof(absent, ROOT, kept)).toBe('receiptMissing')
  })

  const other = proven('W-05')
  const line = publicTrail(sourceOf(ALL_YES).journal, 'salt of m').pop()!
  test.each<[string, HouseholdProof]>([
    ['another choice', { ...mine, row: { ...mine.row, choice: 'abstain' } }],
    ['no choice', { ...mine, row: { ...mine.row, choice: null } }],
    ['another courtyard', { ...mine, row: { ...mine.row, courtyard: 'E' } }],
    ['the row of a neighbour', { ...mine, row: other.row, proof: other.proof }],
    ['the receipts of a neighbour', { ...mine, marked: other.marked }],
    ['a cast left out', { ...mine, marked: { ...mine.marked, casts: [] } }],
    ['another place in the tree', { ...mine, proof: { ...mine.proof, index: mine.proof.index ^ 1 } }],
    ['the end of another vote', { ...mine, close: line }],
    ['an end that was changed', { ...mine, close: { ...mine.close, at: mine.close.at + 1 } }],
    ['a line that ends no vote', { ...mine, close: { ...publicTrail(VILLAGE.journal, 'salt of m')[0]! } }]
  ])('nothing is proven by a proof with %s', (_, proof) => {
    expect(checkProof(proof, ROOT, null)).toBe('broken')
  })

  test('nothing is proven against another root than that on the notice', () => {
    expect(checkProof(mine, noticeRootOf(sourceOf(ALL_YES)), kept)).toBe('broken')
  })
})
