import { movedSince } from '../../../src/domain/poll/comparison'
import { pollResult } from '../../../src/domain/poll/result'
import type { Answer } from '../../../src/domain/consensus/answer'
import type { Poll } from '../../../src/domain/poll/poll'
import type { Statement } from '../../../src/domain/poll/statement'
import { day } from '../matter/village'
import { ASKED, sheet, statement } from './round'

const poll: Poll = {
  ...ASKED,
  title: '村里没有公厕',
  round: 1,
  measures: [],
  beside: 'A',
  openedAt: day(0),
  result: null,
  version: 1
}
const homes = Array.from({ length: 40 }, (_, i) => ({
  id: `h${i}`,
  courtyard: 'W',
  building: 'W',
  occupancy: 'owner' as const
}))
const options = [{ id: 'A', affected: homes.slice(0, 12).map(each => each.id) }]

/** A round in which the first `agree` near the site and the first `elsewhere` of the others agree with all of it. */
const round = (statements: readonly Statement[], agree: number, elsewhere: number) => {
  const sheets = homes.map(({ id }, i) => {
    const answer: Answer = (i < 12 ? i < agree : i - 12 < elsewhere) ? 'accept' : 'disagree'
    return sheet(id, id, {
      said: statements.map(each => ({ statement: each.id, answer, at: 1, requests: [] }))
    })
  })
  return { statements, result: pollResult(poll, statements, sheets, homes, options) }
}
const bare = statement('s1', { text: '建在村口停车场', option: 'A' })
const need = statement('n1', { text: '建公厕是必要的' })

test('the same words in a later round are one statement, and both sides of a site are set side by side', () => {
  const again = [statement('n2', { text: '建公厕，是必要的。' }), statement('s2', { ...bare, id: 's2' })]
  const moved = movedSince(round([bare, need], 2, 20), round(again, 9, 21))
  expect(moved.map(each => each.statement)).toEqual(['n2', 's2'])
  expect(moved[1]).toEqual({
    statement: 's2',
    before: { agree: 22, of: 40, sides: { affected: { agree: 2, of: 12 }, others: { agree: 20, of: 28 } } },
    now: { agree: 30, of: 40, sides: { affected: { agree: 9, of: 12 }, others: { agree: 21, of: 28 } } }
  })
  expect(moved[0]?.before.sides).toBeNull()
})

test('other words about the same site are the same question, if each round has one', () => {
  const worded = statement('s2', { text: '停车场，带上五条措施', option: 'A' })
  expect(movedSince(round([bare], 2, 20), round([worded], 9, 21))).toHaveLength(1)
  const two = [worded, statement('s3', { text: '停车场，带上三条措施', option: 'A' })]
  expect(movedSince(round([bare], 2, 20), round(two, 9, 21))).toEqual([])
  expect(movedSince(round(two, 2, 20), round([bare], 9, 21))).toEqual([])
})

test('what was not asked before is not compared', () =>
  expect(movedSince(round([need], 2, 20), round([bare], 9, 21))).toEqual([]))
