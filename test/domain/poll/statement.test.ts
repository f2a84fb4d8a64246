import {
  firstStanding,
  moderate,
  STATEMENT_MAX,
  statementId,
  statementText
} from '../../../src/domain/poll/statement'
import { statement, UNTIL } from './round'

const keyOf = (typed: string) => {
  const read = statementText(typed)
  if ('refused' in read) throw new Error(read.refused)
  return read.key
}

test('a statement has one character at least and 140 at most, whole characters counted', () => {
  expect(statementText('。')).toMatchObject({ refused: 'INVALID_TEXT', detail: { length: 0 } })
  expect(statementText('行')).toMatchObject({ text: '行' })
  expect(statementText('𠮷'.repeat(STATEMENT_MAX))).toMatchObject({ text: '𠮷'.repeat(STATEMENT_MAX) })
  expect(statementText('行'.repeat(STATEMENT_MAX + 1))).toMatchObject({ refused: 'INVALID_TEXT' })
})

test('texts that differ in spaces, width and punctuation alone are one statement of a round', () => {
  const id = statementId('p', keyOf('满意度低于60%就复议'))
  expect(statementId('p', keyOf(' 满意度低于６０%，就复议！ '))).toBe(id)
  expect(statementId('p', keyOf('满意度低于50%就复议'))).not.toBe(id)
  expect(statementId('q', keyOf('满意度低于60%就复议'))).not.toBe(id)
})

test('a text is shown once it was found clean, held when in doubt or unanswered, refused when unfit', () => {
  expect(firstStanding('clean')).toEqual({ status: 'shown' })
  expect(firstStanding('doubtful')).toEqual({ status: 'held' })
  expect(firstStanding('unavailable')).toEqual({ status: 'held' })
  expect(firstStanding('unfit')).toMatchObject({ refused: 'INVALID_TEXT', detail: { unfit: true } })
})

describe('moderation', () => {
  const by = { person: 'head', instead: ['书记'] }
  const held = statement('s', { author: 'somebody', standing: { status: 'held' } })
  const out = { admitted: false, reason: '里面写了别人的名字' }

  test('lets a held statement in, and takes one out for a reason', () => {
    expect(moderate(held, { admitted: true, reason: '' }, by, UNTIL)).toEqual({ status: 'shown' })
    expect(moderate(statement('s'), out, by, UNTIL)).toEqual({ status: 'hidden', reason: out.reason })
  })

  test('takes nothing out without a reason of five characters', () => {
    expect(moderate(held, { ...out, reason: '不太好看' }, by, UNTIL)).toMatchObject({
      refused: 'INVALID_TEXT'
    })
    expect(moderate(held, { ...out, reason: '不太好看的' }, by, UNTIL)).toMatchObject({ status: 'hidden' })
  })

  test('ends with the round', () => {
    expect(moderate(held, out, by, UNTIL + 1)).toMatchObject({ refused: 'WINDOW_CLOSED' })
  })

  test('is not for the author', () => {
    const own = moderate({ ...held, author: 'head' }, { admitted: true, reason: '' }, by, UNTIL)
    expect(own).toMatchObject({ refused: 'PROCESS_RECUSAL', detail: { instead: ['书记'] } })
  })
})
