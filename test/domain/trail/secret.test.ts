import fc from 'fast-check'
import { publicExport, secretExport } from '../../../src/domain/trail/exporting'
import { written } from '../../../src/domain/trail/exportFile'
import { hasVoted } from '../../../src/domain/ballot/countedCast'
import { checkMark } from '../../../src/domain/trail/proof'
import { markProofOf, proofOf } from '../../../src/domain/trail/proofOf'
import { anyVote, CONSULT } from '../deciding/anyVote'
import { card } from '../deciding/village'
import { secretSourceOf } from './anySource'
import { ALL_YES, answer, DOORS, noticeRootOf } from './villages'

const SOURCE = secretSourceOf({
  ...ALL_YES,
  card: card('facility'),
  affected: DOORS.filter((_, at) => at % 2 === 0),
  ballots: ALL_YES.ballots.slice(0, 24)
})
const ROOT = noticeRootOf(SOURCE)
const sealed = secretExport(SOURCE)

describe('the exports of a secret vote', () => {
  test('come out again, for the scrutineers and for anyone, and lead to one root', () => {
    fc.assert(
      fc.property(anyVote(CONSULT), ({ input }) => {
        const source = secretSourceOf(input)
        for (const file of [secretExport(source), publicExport(source)])
          expect(answer(file, noticeRootOf(source))).toMatchObject({
            lines: expect.arrayContaining(['已核对'])
          })
      }),
      { numRuns: 30 }
    )
  })

  test('join no household to a ballot, and tell in public nothing smaller than the vote', () => {
    const marked = sealed.marks.map(({ household }) => household)
    expect(marked).toEqual([...marked].sort())
    expect(sealed.ballots.map(({ id }) => id)).toEqual(sealed.ballots.map(({ id }) => id).sort())
    for (const ballot of sealed.ballots) expect(Object.keys(ballot).sort()).toEqual(['cell', 'choice', 'id'])
    expect(publicExport(SOURCE).leaves).toEqual([])
    expect(written(publicExport(SOURCE))).not.toMatch(/"cell"|"W-01"/)
    expect(proofOf(SOURCE, DOORS[0]!)).toBeNull()
  })

  test.each<[string, object, string]>([
    ['another choice', { ballots: sealed.ballots.map(each => ({ ...each, choice: 'no' })) }, 'tree'],
    ['a ballot less', { ballots: sealed.ballots.slice(1) }, 'tree'],
    ['a ballot twice', { ballots: [sealed.ballots[0], ...sealed.ballots] }, 'ballot 1'],
    ['ballots in another order', { ballots: [...sealed.ballots].reverse() }, 'ballot 1'],
    ['a mark less', { marks: sealed.marks.slice(1) }, 'tree'],
    ['a mark twice', { marks: [sealed.marks[0], ...sealed.marks] }, 'eligible'],
    ['marks in another order', { marks: [...sealed.marks].reverse() }, 'eligible'],
    ['another key', { marks: sealed.marks.map(each => ({ ...each, key: 'other' })) }, 'tree'],
    [
      'the mark of somebody who may not vote',
      { marks: [...sealed.marks, { household: 'X-01', key: '' }] },
      'eligible'
    ]
  ])('a change is found: %s', (_, change, first) => {
    expect(answer({ ...sealed, ...change }, ROOT)).toMatchObject({
      lines: ['不一致', expect.stringContaining(first)]
    })
  })

  test('a household that has voted proves its mark, and nothing of its ballot', () => {
    const own = markProofOf(SOURCE, SOURCE.records.find(hasVoted)!.household)!
    expect(checkMark(SOURCE.vote.id, own, ROOT)).toBe(true)
    expect(JSON.stringify(own.mark) + JSON.stringify(own.proof)).not.toMatch(/"yes"|"cell"/)
    expect(checkMark('another vote', own, ROOT)).toBe(false)
    expect(checkMark(SOURCE.vote.id, own, '0'.repeat(64))).toBe(false)
    const another = { ...own, mark: { ...own.mark, household: 'X-01' } }
    expect(checkMark(SOURCE.vote.id, another, ROOT)).toBe(false)
    const silent = SOURCE.records.find(record => !hasVoted(record))!
    expect(markProofOf(SOURCE, silent.household)).toBeNull()
  })

  test('that silent neighbours were handed the papers is in it: then they no longer hold up the extended vote', () => {
    const near = DOORS.slice(0, 6)
    const apart = ALL_YES.ballots.filter(({ household }) => !near.includes(household))
    const asked = { ...ALL_YES, card: card('facility'), affected: near, ballots: apart, extended: true }
    const outcomeOf = (served: readonly string[]) => secretSourceOf(asked, served).vote.result.verdict.outcome
    expect(outcomeOf(near)).toBe('pass')
    expect(outcomeOf(near.slice(1))).toBe('affected_quorum_not_met')
    const source = secretSourceOf(asked, near)
    const [file, root] = [secretExport(source), noticeRootOf(source)]
    for (const each of [file, publicExport(source)])
      expect(answer(each, root)).toMatchObject({ lines: expect.arrayContaining(['已核对']) })
    for (const served of [near.slice(1), [...near, 'X-01'], [...near].reverse()])
      expect(answer({ ...file, served }, root)).toMatchObject({
        lines: ['不一致', expect.stringContaining('served')]
      })
  })

  test('no rows can be put into the public one', () => {
    const file = { ...publicExport(SOURCE), leaves: ['0'.repeat(64)] }
    expect(answer(file, ROOT)).toMatchObject({ lines: ['不一致', expect.stringContaining('eligible')] })
  })
})
