import { figuresOf } from '../../../src/domain/figures/figures'
import { periodOf } from '../../../src/domain/figures/periods'
import type { Counted } from '../../../src/domain/figures/route'
import { castBallot } from '../../../src/domain/ballot/casting'
import { isRefused } from '../../../src/domain/refusal'
import { given } from '../matter/grammar'
import { siteVoting } from '../matter/histories'
import { livingAt, ROLL } from '../matter/village'

/** 23:59:59 in China on the last day of March; in Greenwich it is still the afternoon. */
const LAST_SECOND = Date.UTC(2027, 2, 31, 15, 59, 59)

test('a matter received in the last second of March in China is in the report of March, and not of April', () => {
  const received = (at: number): Counted => ({
    id: 'm',
    room: 'east',
    level: 'L1',
    petition: { threshold: 3, of: 9, startedAt: 0, metAt: at, signUntil: null },
    stage: { status: 'triage', signUntil: at }
  })
  const [march, april] = [periodOf('month', LAST_SECOND), periodOf('month', LAST_SECOND + 1000)]
  const inMonth = (at: number) => [march, april].map(month => figuresOf([received(at)], month).received)
  expect(inMonth(LAST_SECOND)).toEqual([1, 0])
  expect(inMonth(LAST_SECOND + 999)).toEqual([1, 0])
  expect(inMonth(LAST_SECOND + 1000)).toEqual([0, 1])
})

test('a vote that closes in that second takes the ballot of that second, and none of the next', () => {
  const history = siteVoting().map(entry =>
    entry.event.type === 'VoteOpened' && entry.event.vote === 'v2'
      ? { ...entry, event: { ...entry.event, closesAt: LAST_SECOND } }
      : entry
  )
  const { matter } = given(...history)
  const entry = ROLL.find(({ household }) => household === 'W-25')!
  const record = { ...entry, vote: 'v2', key: '', casts: [], version: 1 }
  const cast = (at: number) =>
    castBallot(matter, record, livingAt('W-25'), { vote: 'v2', choice: 'yes', request: 'r' }, at)
  expect(isRefused(cast(LAST_SECOND))).toBe(false)
  expect(cast(LAST_SECOND + 1)).toEqual({ refused: 'VOTE_CLOSED' })
})
