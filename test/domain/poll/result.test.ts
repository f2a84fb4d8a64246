import { asksForConditions } from '../../../src/domain/poll/optionGap'
import { pollClosed, pollResult } from '../../../src/domain/poll/result'
import type { Answer } from '../../../src/domain/consensus/answer'
import { day } from '../matter/village'
import { ASKED, sheet, statement } from './round'

const poll = {
  ...ASKED,
  title: '村里没有公厕',
  round: 1,
  measures: [],
  beside: 'A',
  openedAt: day(0),
  result: null,
  version: 1
}
/** 20 households at W, the first 10 of them beside site A; 20 at E. */
const residents = Array.from({ length: 40 }, (_, i) => ({
  id: `h${i}`,
  courtyard: i < 20 ? 'W' : 'E',
  building: i < 20 ? 'W' : 'E',
  occupancy: 'owner' as const
}))
const options = [{ id: 'A', affected: residents.slice(0, 10).map(each => each.id) }]
const said = (id: string, answer: Answer, at = day(1)) => ({ statement: id, answer, at, requests: ['r'] })
const about = [statement('s', { option: 'A' }), statement('t')]
const everybody = residents.map(({ id }, i) =>
  sheet(`p-${id}`, id, { said: [said('s', i < 10 ? 'disagree' : 'agree')] })
)
const countsOf = (...args: Parameters<typeof pollResult>) =>
  pollResult(...args).reading.statements.find(each => each.statement === 's')?.counts

test('the last answer within a household is the household’s, and it counts once', () => {
  const sheets = [
    sheet('later', 'h1', { said: [said('s', 'disagree', day(2))] }),
    sheet('earlier', 'h1', { said: [said('s', 'agree', day(1))] })
  ]
  const counts = countsOf(poll, about, sheets, residents, options)
  expect(counts).toMatchObject({ agree: 0, disagree: 1, notYet: 39, of: 40 })
})

test('households that are not asked, and statements that nobody let in, are in no count', () => {
  const held = statement('u', { standing: { status: 'held' } })
  const sheets = [sheet('x', 'elsewhere', { said: [said('s', 'agree')] }), ...everybody]
  const { reading } = pollResult(poll, [...about, held], sheets, residents, options)
  expect(reading.answered).toBe(40)
  expect(reading.statements.map(each => each.statement)).toEqual(['s', 't'])
})

test('a gap on an option names both sides in households, where each has ten that answered', () => {
  const { gaps } = pollResult(poll, about, everybody, residents, options)
  expect(gaps).toEqual([
    { option: 'A', statement: 's', affected: { agree: 0, of: 10 }, others: { agree: 30, of: 30 } }
  ])
  expect(pollResult(poll, about, everybody.slice(1), residents, options).gaps).toEqual([])
})

test('conditions are asked for above thirty points and not on them', () => {
  const gap = (agree: number) => ({
    option: 'A',
    statement: 's',
    affected: { agree, of: 10 },
    others: { agree: 16, of: 20 }
  })
  expect(asksForConditions(gap(5))).toBe(false)
  expect(asksForConditions(gap(4))).toBe(true)
  expect(asksForConditions(gap(9))).toBe(false)
})

test('common ground is what both groups carry; without two groups, what everybody together agrees with', () => {
  const agreed = residents.map(({ id }) => sheet(`p-${id}`, id, { said: [said('t', 'accept')] }))
  expect(pollResult(poll, about, everybody, residents, options).commonGround).toEqual([])
  expect(pollResult(poll, about, agreed, residents, options).commonGround).toEqual(['t'])
  const small = residents.slice(0, 9)
  const few = { ...poll, beside: null }
  expect(pollResult(few, about, agreed.slice(0, 9), small, []).commonGround).toEqual(['t'])
})

test('the same sheets in any order give the same result, and one other answer another hash', () => {
  const result = pollResult(poll, about, everybody, residents, options)
  expect(pollResult(poll, [...about].reverse(), [...everybody].reverse(), residents, options)).toEqual(result)
  const other = [...everybody.slice(1), sheet('p-h0', 'h0', { said: [said('s', 'unsure')] })]
  expect(pollResult(poll, about, other, residents, options).hash).not.toBe(result.hash)
})

test('the matter keeps the words of the common ground, not only its ids', () => {
  const agreed = residents.map(({ id }) => sheet(`p-${id}`, id, { said: [said('t', 'agree')] }))
  const closed = pollClosed(poll, pollResult(poll, about, agreed, residents, options), about)
  expect(closed).toMatchObject({
    households: 40,
    answered: 40,
    commonGround: [{ statement: 't', text: '观点t' }]
  })
})
