import { least } from '../../../src/domain/deciding/share'
import { publicExport, type Source } from '../../../src/domain/trail/exporting'
import { written } from '../../../src/domain/trail/exportFile'
import { publicTrail } from '../../../src/domain/trail/publicTrail'
import type { Row } from '../../../src/domain/trail/row'
import { card } from '../deciding/village'
import fc from 'fast-check'
import { anySource, sourceOf } from './anySource'
import { ALL_YES, answer, DOORS, FEW, noticeRootOf, VILLAGE } from './villages'

const hasRows = (source: Source) => publicExport(source).leaves.every(leaf => typeof leaf === 'object')

/** Both courtyards, affected and others: how many of each came. */
const cells = (W: [near: number, others: number], E: [near: number, others: number]) => {
  const near = DOORS.filter((_, at) => at % 2 === 0)
  const of = (courtyard: string, affected: boolean, came: number) =>
    DOORS.filter(door => door.startsWith(courtyard) && near.includes(door) === affected).slice(0, came)
  const came = [
    ...of('W', true, W[0]),
    ...of('W', false, W[1]),
    ...of('E', true, E[0]),
    ...of('E', false, E[1])
  ]
  const ballots = came.map(household => ({ household, choice: 'yes' as const }))
  return sourceOf({ ...ALL_YES, card: card('facility'), affected: near, ballots })
}

describe('rows are public', () => {
  test('where five took part in every courtyard, of the affected and of the others', () => {
    expect(hasRows(cells([5, 5], [5, 5]))).toBe(true)
    expect(hasRows(cells([8, 7], [6, 6]))).toBe(true)
  })

  test.each<[string, Source]>([
    ['four of the affected of a courtyard', cells([8, 7], [4, 6])],
    ['four of the others', cells([8, 4], [6, 6])],
    ['none of the others', cells([8, 7], [6, 0])]
  ])('not where %s took part', (_, source) => {
    expect(source.vote.result.verdict.outcome).toBe('pass')
    expect(hasRows(source)).toBe(false)
  })

  test('not where too few took part: no split is told then', () => {
    const need = least(card('ordinary').quorum.share, DOORS.length)
    const came = (count: number) => sourceOf({ ...ALL_YES, ballots: ALL_YES.ballots.slice(-count) })
    expect(came(need).vote.result.verdict.outcome).toBe('pass')
    expect(came(need - 1).vote.result.verdict.outcome).toBe('quorum_not_met')
    expect(hasRows(sourceOf(ALL_YES))).toBe(true)
    expect(hasRows(came(need - 1))).toBe(false)
  })

  test('not where area counts: a floor area finds a door', () => {
    expect(hasRows(sourceOf({ ...ALL_YES, card: card('owners-ordinary') }))).toBe(false)
  })
})

describe('the public export', () => {
  test('names no person, no household and no key, whatever the vote', () => {
    fc.assert(
      fc.property(anySource(), source => {
        const text = written(publicExport(source))
        for (const { household, key, casts } of source.records) {
          expect(text).not.toContain(`"${household}"`)
          expect(text).not.toContain(key)
          for (const { person, hash } of casts) {
            expect(text).not.toContain(person)
            expect(text).not.toContain(hash)
          }
        }
        expect(text).not.toContain('p-somebody')
        expect(text).not.toContain(source.salt)
      }),
      { numRuns: 15 }
    )
  })

  test('has its rows in an order that tells nothing of the doors', () => {
    const marks = publicExport(VILLAGE).leaves.map(leaf => (leaf as Row).mark)
    expect(marks).toEqual([...marks].sort())
    const inReverse = publicExport({ ...VILLAGE, records: [...VILLAGE.records].reverse() })
    expect(written(inReverse)).toBe(written(publicExport(VILLAGE)))
  })

  test('has lines that nobody can guess at without the salt of the matter', () => {
    const [one, other] = ['a', 'b'].map(salt => publicTrail(VILLAGE.journal, salt).map(line => line.sealed))
    expect(one!.filter((hash, at) => hash === other![at])).toEqual([])
  })

  test('says of a vote with rows that every ballot was counted again, of one without that its sums were', () => {
    expect(answer(publicExport(VILLAGE), noticeRootOf(VILLAGE))).toMatchObject({
      lines: expect.arrayContaining([
        '已核对',
        '赞成22户，反对4户，弃权0户',
        '结果：通过',
        '依据：每一户的票都重新数过'
      ])
    })
    expect(answer(publicExport(FEW), noticeRootOf(FEW))).toMatchObject({
      lines: expect.arrayContaining([
        '依据：逐户的票不公开，只重算了算式',
        '受影响方参加：不足五户，只公布是否达到。'
      ])
    })
  })
})
