import {
  askQuestion,
  isQuestionOverdue,
  levelOwing,
  MOST_OPEN_QUESTIONS,
  questionDue,
  type QuestionSheet
} from '../../../src/domain/question/question'
import { mayReply, noteReply, replyQuestion } from '../../../src/domain/question/replying'
import type { Matter } from '../../../src/domain/matter/matter'
import { DEFAULT_SETTINGS } from '../../../src/domain/settings'
import { given, on } from '../matter/grammar'
import { atStreet, deliberating, displayed, handedUp } from '../matter/histories'
import { day, livingAt } from '../matter/village'

const ASKER = livingAt('W-09')
const PLAIN = { ...DEFAULT_SETTINGS, calendar: { holidays: [], makeUpDays: [] } }
const MATTER = given(...deliberating(true, PLAIN)).matter
const china = (text: string) => Date.parse(`${text}+08:00`)

const asked = (matter: Matter, at: number, before: QuestionSheet | null = null, text = '预算是怎么算的？') =>
  askQuestion(matter, before, ASKER, { text, id: `q${before?.asked.length ?? 0}`, request: 'r' }, 'clean', at)
const sheet = (at: number, matter = MATTER): QuestionSheet => asked(matter, at) as QuestionSheet
const first = ({ asked }: QuestionSheet) => asked[0]!

describe('a question about a matter', () => {
  test('is owed an answer by the end of the third working day, across a weekend', () => {
    expect(first(sheet(china('2027-03-08T09:00:00'))).due).toBe(china('2027-03-12T00:00:00'))
    expect(first(sheet(china('2027-03-05T23:59:59'))).due).toBe(china('2027-03-11T00:00:00'))
  })

  test('counts by the calendar that froze with the matter', () => {
    const calendar = { holidays: ['2027-03-09', '2027-03-10'], makeUpDays: ['2027-03-13'] }
    const matter = given(...deliberating(true, { ...PLAIN, calendar })).matter
    expect(first(sheet(china('2027-03-08T09:00:00'), matter)).due).toBe(china('2027-03-14T00:00:00'))
  })

  test('is overdue from the end of its day, and goes to the next office three working days later, up to the street', () => {
    const question = first(sheet(china('2027-03-08T09:00:00')))
    const at = (text: string) => {
      const now = china(text)
      return [isQuestionOverdue(question, now), levelOwing(question, now)]
    }
    expect(at('2027-03-11T23:59:59')).toEqual([false, 'L1'])
    expect(at('2027-03-12T00:00:00')).toEqual([true, 'L1'])
    expect(at('2027-03-16T23:59:59')).toEqual([true, 'L1'])
    expect(at('2027-03-17T00:00:00')).toEqual([true, 'L2'])
    expect(at('2027-03-20T00:00:00')).toEqual([true, 'L3'])
    expect(at('2028-01-01T00:00:00')).toEqual([true, 'L3'])
    expect(questionDue(question, china('2027-03-12T00:00:00'))).toBe(china('2027-03-17T00:00:00'))
    expect(questionDue(question, china('2028-01-01T00:00:00'))).toBe(china('2027-03-20T00:00:00'))
  })

  test('asked of the street stays with the street', () => {
    const question = first(sheet(day(30), given(...atStreet()).matter))
    expect(question).toMatchObject({ level: 'L3', raises: [] })
    expect(levelOwing(question, day(300))).toBe('L3')
  })

  test.each([
    [MOST_OPEN_QUESTIONS - 1, true],
    [MOST_OPEN_QUESTIONS, false]
  ])('with %i of the household open another one may be asked: %s', (open, may) => {
    let before: QuestionSheet | null = null
    for (let made = 0; made < open; made += 1) before = asked(MATTER, day(9), before) as QuestionSheet
    const outcome = asked(MATTER, day(10), before)
    if (may) expect(outcome).toMatchObject({ asked: { length: open + 1 } })
    else expect(outcome).toEqual({ refused: 'LIMIT_REACHED', detail: { questions: 3 } })
    if (may) return
    const answered = replyQuestion(
      before!,
      { question: 'q0', text: '见公示的预算', shown: true },
      'courtyardHead',
      day(10)
    )
    expect(asked(MATTER, day(10), answered as QuestionSheet)).toMatchObject({ asked: { length: 4 } })
  })

  test('says something, fit to be shown, about a matter that is not over', () => {
    expect(asked(MATTER, day(9), null, '为啥？')).toMatchObject({ refused: 'INVALID_TEXT' })
    const unfit = askQuestion(
      MATTER,
      null,
      ASKER,
      { text: '预算是怎么算的', id: 'q', request: 'r' },
      'unfit',
      day(9)
    )
    expect(unfit).toMatchObject({ refused: 'INVALID_TEXT', detail: { unfit: true } })
    const over = given(...displayed(), on(day(69), { type: 'DisplayEnded' })).matter
    expect(asked(over, day(70))).toMatchObject({ refused: 'WRONG_STAGE' })
    expect(asked(given(...displayed()).matter, day(60))).toMatchObject({ asked: [{}] })
  })
})

describe('a reply', () => {
  const at = china('2027-03-08T09:00:00')
  const reply = (office: 'courtyardHead' | 'secretary' | 'streetOfficer', now = at, text = '见公示的预算') =>
    replyQuestion(sheet(at), { question: 'q0', text, shown: true }, office, now)

  test('is given once by the office that owes it, in five characters at least', () => {
    const answered = reply('courtyardHead')
    expect(answered).toMatchObject({ asked: [{ reply: { office: 'courtyardHead', text: '见公示的预算' } }] })
    expect(
      replyQuestion(
        answered as QuestionSheet,
        { question: 'q0', text: '再答一次吧', shown: true },
        'courtyardHead',
        at
      )
    ).toMatchObject({ refused: 'DUPLICATE' })
    expect(reply('courtyardHead', at, '')).toMatchObject({ refused: 'INVALID_TEXT', detail: { length: 0 } })
    expect(reply('courtyardHead', at, '见预算表')).toMatchObject({
      refused: 'INVALID_TEXT',
      detail: { length: 4 }
    })
    expect(reply('secretary')).toMatchObject({ refused: 'FORBIDDEN' })
  })

  test('may come from every office the question has come to', () => {
    const late = china('2027-03-17T00:00:00')
    expect(mayReply(first(sheet(at)), 'secretary', late - 1)).toBe(false)
    for (const office of ['courtyardHead', 'secretary'] as const)
      expect(mayReply(first(sheet(at)), office, late)).toBe(true)
    expect(mayReply(first(sheet(at, given(...handedUp()).matter)), 'courtyardHead', late)).toBe(false)
  })

  test('ends the overdue, and is noted by the household once it was read', () => {
    const answered = reply('courtyardHead', china('2027-03-15T09:00:00')) as QuestionSheet
    expect(isQuestionOverdue(first(answered), day(300))).toBe(false)
    expect(first(answered).told).toBe(false)
    expect(noteReply(answered, 'q0')).toMatchObject({ asked: [{ told: true }] })
    expect(noteReply(sheet(at), 'q0')).toMatchObject({ refused: 'NOT_FOUND' })
  })

  test('shows what was held only if the official says so', () => {
    const held = askQuestion(
      MATTER,
      null,
      ASKER,
      { text: '预算是怎么算的', id: 'q0', request: 'r' },
      'unavailable',
      at
    )
    const answer = (shown: boolean) =>
      replyQuestion(
        held as QuestionSheet,
        { question: 'q0', text: '见公示的预算', shown },
        'courtyardHead',
        at
      )
    expect([answer(true), answer(false)]).toMatchObject([
      { asked: [{ held: false }] },
      { asked: [{ held: true }] }
    ])
  })
})
