import { answerStatement, mayAnswer, writeStatement, type Sheet } from '../../../src/domain/poll/sheet'
import type { Statement } from '../../../src/domain/poll/statement'
import { isRefused } from '../../../src/domain/refusal'
import { day, livingAt } from '../matter/village'
import { ASKED, statement, UNTIL } from './round'

const actor = livingAt('W-01')
const s = statement('s')
const kept = (value: ReturnType<typeof answerStatement>): Sheet => {
  if (isRefused(value)) throw new Error(value.refused)
  return value
}
const answer = (own: Sheet | null, word: 'agree' | 'disagree', request: string, at = day(1)) =>
  answerStatement(own, s, actor, { answer: word, request }, at)

describe('an answer', () => {
  test('counts in the last instant of the round and not after it', () => {
    expect(answer(null, 'agree', 'r1', UNTIL)).toMatchObject({
      household: 'W-01',
      said: [{ answer: 'agree' }]
    })
    expect(answer(null, 'agree', 'r1', UNTIL + 1)).toMatchObject({ refused: 'WINDOW_CLOSED' })
  })

  test('may be changed, and an earlier request that arrives again does not bring the old one back', () => {
    const changed = kept(answer(kept(answer(null, 'agree', 'r1')), 'disagree', 'r2', day(2)))
    expect(changed.said).toMatchObject([{ statement: 's', answer: 'disagree', at: day(2) }])
    expect(kept(answer(changed, 'agree', 'r1', day(3))).said).toEqual(changed.said)
  })

  test.each([
    ['is not there', null],
    ['is held', statement('s', { standing: { status: 'held' } })],
    ['was taken out', statement('s', { standing: { status: 'hidden', reason: '点了名字' } })]
  ])('to a statement that %s is refused', (_, missing: Statement | null) => {
    expect(answerStatement(null, missing, actor, { answer: 'agree', request: 'r' }, day(1))).toMatchObject({
      refused: 'NOT_FOUND'
    })
  })
})

test('who has no household of the unit is told why', () => {
  const stranger = { ...actor, household: null }
  expect(mayAnswer(ASKED, stranger, day(1))).toEqual({ refused: 'NOT_VERIFIED' })
  expect(mayAnswer(ASKED, { ...stranger, elsewhere: true }, day(1))).toEqual({ refused: 'NOT_IN_UNIT' })
  expect(mayAnswer({ ...ASKED, buildings: ['E'] }, actor, day(1))).toEqual({ refused: 'NOT_IN_UNIT' })
  expect(mayAnswer(ASKED, actor, day(1))).toBeNull()
})

describe('a statement of one’s own', () => {
  const write = (own: Sheet | null, id: string, existing: Statement | null = null, request = `r-${id}`) =>
    writeStatement(own, ASKED, actor, { statement: id, request, existing }, day(1))
  const three = ['a', 'b', 'c'].reduce<Sheet | null>((own, id) => kept(write(own, id)), null)

  test('is one of three; a fourth is refused', () => {
    expect(three?.wrote).toHaveLength(3)
    expect(write(three, 'd')).toMatchObject({ refused: 'LIMIT_REACHED', detail: { statements: 3 } })
  })

  test('that a neighbour has said already is merged and not counted', () => {
    const merged = kept(write(three, 'd', statement('d', { author: 'p-E-01' })))
    expect(merged.wrote[3]).toMatchObject({ statement: 'd', merged: true })
    const two = ['a', 'b'].reduce<Sheet | null>((own, id) => kept(write(own, id)), null)
    expect(kept(write(kept(write(two, 'd', statement('d'))), 'c')).wrote).toHaveLength(4)
  })

  test('sent again is done already; written a second time it is a duplicate', () => {
    const mine = statement('a', { author: actor.person })
    expect(kept(write(three, 'a', mine)).wrote).toEqual(three?.wrote)
    expect(write(three, 'a', mine, 'another')).toMatchObject({ refused: 'DUPLICATE' })
  })

  test('that a neighbour wrote at the same moment is merged when it is tried again', () => {
    const again = kept(write(three, 'c', statement('c', { author: 'p-E-01' })))
    expect(again.wrote.filter(each => each.merged).map(each => each.statement)).toEqual(['c'])
  })
})
