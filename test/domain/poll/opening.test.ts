import { openPoll, SEEDS_MAX, type Seed } from '../../../src/domain/poll/opening'
import type { MatterEvent } from '../../../src/domain/matter/event'
import { duePoll, nextAt } from '../../../src/domain/matter/due'
import { given, on } from '../matter/grammar'
import { collecting, deliberating, site } from '../matter/histories'
import { day, NEAR_A } from '../matter/village'

const seeds = (count: number): Seed[] =>
  Array.from({ length: count }, (_, i) => ({ text: `第${i}条观点`, option: null }))
const opening =
  (more: Partial<Parameters<typeof openPoll>[1]> = {}) =>
  (matter: Parameters<typeof openPoll>[0]) =>
    openPoll(
      matter,
      { poll: 'p', windowDays: 6, beside: null, measures: [], seeds: seeds(3), ...more },
      day(10)
    )

const opened: MatterEvent = {
  type: 'PollOpened',
  poll: 'p',
  round: 1,
  beside: null,
  measures: [],
  statements: 3,
  until: day(12)
}
const closed: MatterEvent = {
  type: 'PollClosed',
  poll: 'p',
  households: 40,
  answered: 30,
  commonGround: [],
  gaps: [],
  hash: 'h'
}

test('a round ends with the last millisecond of its last day in China', () => {
  given(...deliberating())
    .when(day(10), opening())
    .then({ type: 'PollOpened', round: 1, statements: 3, until: Date.UTC(2027, 2, 17, 16) - 1 })
})

test('a window has one day at least and thirty at most', () => {
  const decide = (windowDays: number) => given(...deliberating()).when(day(10), opening({ windowDays }))
  decide(0).refuses('LIMIT_REACHED', { min: 1, max: 30 })
  decide(1).then({ type: 'PollOpened' })
  decide(30).then({ type: 'PollOpened' })
  decide(31).refuses('LIMIT_REACHED', { min: 1, max: 30 })
})

test('a round begins with one statement at least and twenty at most', () => {
  const decide = (count: number) => given(...deliberating()).when(day(10), opening({ seeds: seeds(count) }))
  decide(0).refuses('LIMIT_REACHED', { seeds: 0 })
  decide(1).then({ type: 'PollOpened' })
  decide(SEEDS_MAX).then({ type: 'PollOpened', statements: 20 })
  decide(SEEDS_MAX + 1).refuses('LIMIT_REACHED', { seeds: 21 })
})

test('no two statements of a round say the same', () => {
  const twice = [
    { text: '建公厕是必要的', option: null },
    { text: ' 建公厕，是必要的。', option: null }
  ]
  given(...deliberating())
    .when(day(10), opening({ seeds: twice }))
    .refuses('DUPLICATE', { statement: true })
})

test('only a matter under deliberation is polled, one round at a time, and the next counts on', () => {
  given(...collecting())
    .when(day(1), opening())
    .refuses('WRONG_STAGE', { status: 'collecting' })
  given(...deliberating(), on(day(10), opened))
    .when(day(11), opening())
    .refuses('DUPLICATE', { poll: true })
  given(...deliberating(), on(day(10), opened), on(day(13), closed))
    .when(day(14), opening())
    .then({ type: 'PollOpened', round: 2 })
})

test('statements and groups may name a site that is there, and no other', () => {
  const history = [...deliberating(), on(day(9), { type: 'OptionAdded', option: site('A', 0, NEAR_A) })]
  given(...history)
    .when(day(10), opening({ beside: 'A' }))
    .then({ type: 'PollOpened', beside: 'A' })
  given(...history)
    .when(day(10), opening({ beside: 'B' }))
    .refuses('NOT_FOUND')
  given(...history)
    .when(day(10), opening({ seeds: [{ text: '建在B', option: 'B' }] }))
    .refuses('NOT_FOUND')
})

describe('the end of a round', () => {
  test('is due a minute after its last instant, before the later day of the level', () => {
    const { matter } = given(...deliberating(), on(day(10), opened))
    expect(nextAt(matter)).toBe(day(12) + 60_000)
    expect(duePoll(matter)?.id).toBe('p')
  })

  test('waits while the stage itself is due first, and owes nothing once it is read', () => {
    const late = { ...opened, until: day(70) }
    expect(duePoll(given(...deliberating(), on(day(10), late)).matter)).toBeUndefined()
    const over = given(...deliberating(), on(day(10), opened), on(day(13), closed)).matter
    expect(nextAt(over)).toBe(day(65))
  })

  test('is something new that the level above has not seen', () => {
    const { matter } = given(...deliberating(), on(day(10), opened), on(day(13), closed))
    expect(matter).toMatchObject({ contentAt: day(13), polls: [{ id: 'p', closed: { answered: 30 } }] })
  })
})

test('a round beside a site may attach ten measures to it and no eleventh, no two alike', () => {
  const measures = (count: number) => Array.from({ length: count }, (_, i) => `第${i}条措施`)
  const decide = (texts: readonly string[]) =>
    given(...deliberating(), on(day(9), { type: 'OptionAdded', option: site('A', 0, NEAR_A) })).when(
      day(10),
      opening({ beside: 'A', measures: texts })
    )
  decide([]).then({ type: 'PollOpened', measures: [] })
  decide(measures(10)).then({ type: 'PollOpened', measures: measures(10) })
  decide(measures(11)).refuses('LIMIT_REACHED', { measures: 11, most: 10 })
  decide(['离墙15米', ' 离墙15米。']).refuses('DUPLICATE', { statement: true })
  decide(['。']).refuses('INVALID_TEXT')
})

test('measures come with a site: a round beside none has none', () => {
  given(...deliberating())
    .when(day(10), opening({ measures: ['离墙15米'] }))
    .refuses('NOT_FOUND', { option: true })
})
