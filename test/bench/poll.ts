import { HEAD, PLACE, personOf } from '../../local/demo/village'
import type { Sheet } from '../../src/domain/poll/sheet'
import { inBigVillage } from './bigVillage'
import { keep } from './keep'
import { measured } from './taps'

const HOUSEHOLDS = 600
const STATEMENTS = 20
/** statements one household answers, beginning at another one each */
const ANSWERED = 12

/** What an answer costs in a round of six hundred households, what its first reading does and the page of it later. */
export const benchPoll = () =>
  inBigVillage(HOUSEHOLDS, '空地怎么用', async ({ cloud, stage, doors, matter }) => {
    const as = (nth: number) => personOf(doors[nth] ?? '')
    const { poll, until } = await stage.done<{ poll: string; until: number }>(HEAD.E, 'openPoll', {
      matter,
      windowDays: 6,
      beside: null,
      measures: [],
      seeds: Array.from({ length: STATEMENTS }, (_, at) => ({ text: `第${at}条观点`, option: null }))
    })
    const { value } = await stage.see(as(0), 'poll', { poll })
    const statements = (value as { statements: { id: string }[] }).statements.map(each => each.id).sort()
    const sheets = doors.map((door, at) => sheetOf(poll, door, at, statements, until))
    await keep(
      cloud,
      'answers',
      sheets.map(sheet => ({ _id: `${sheet.poll}:${sheet.person}`, ...sheet }))
    )
    const answering = await measured(cloud, {
      tap: 'answerStatement',
      aim: { requests: 4, waiting: 2 },
      send: nth => stage.done(as(nth), 'answerStatement', { poll, statement: statements[0], answer: 'agree' })
    })
    cloud.clock.set({ now: until + 60_000, frozen: true })
    const start = performance.now()
    await stage.see(as(0), 'consensus', { poll })
    const first = { figure: 'firstReading', tap: 'openResult', ms: Math.round(performance.now() - start) }
    const opening = await measured(cloud, {
      tap: 'openResult',
      aim: { requests: 6, waiting: 3 },
      send: nth => stage.see(as(nth), 'consensus', { poll })
    })
    return [...answering, first, ...opening].map(each => ({ ...each, households: HOUSEHOLDS }))
  })

/** Two camps with a little noise, so that every test of chance is gone through. */
const sheetOf = (
  poll: string,
  door: string,
  at: number,
  statements: readonly string[],
  now: number
): Sheet => ({
  poll,
  person: personOf(door),
  household: `${PLACE}.${door}`,
  said: Array.from({ length: ANSWERED }, (_, next) => {
    const which = (at + next) % STATEMENTS
    const agrees = (at * 7 + which * 3) % 11 < 2 ? at % 2 !== which % 2 : at % 2 === which % 2
    return {
      statement: statements[which] ?? '',
      answer: agrees ? 'agree' : 'disagree',
      at: now - 1,
      requests: [`${door}-${which}`]
    }
  }),
  wrote: [],
  version: 1
})
