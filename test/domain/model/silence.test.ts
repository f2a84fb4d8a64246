import fc from 'fast-check'
import { figuresOf } from '../../../src/domain/figures/figures'
import { ROUTES } from '../../../src/domain/figures/route'
import { LEVELS } from '../../../src/domain/levels/level'
import { nextAt } from '../../../src/domain/matter/due'
import type { Thread } from '../../../src/domain/matter/journal'
import { CLOSING_OUTCOMES, type Matter } from '../../../src/domain/matter/matter'
import { DAY, HOUR, type Instant } from '../../../src/domain/time'
import { standingAt, worldsOf, type Life, type Timer, type World } from '../matter/anyLife'

/** Lives in which people do something, and then nothing for hours, days or weeks. */
const idleLife: fc.Arbitrary<Life> = fc.record({
  from: fc.constantFrom('suggestion', 'sites'),
  moves: fc.array(
    fc.record({
      hours: fc.constantFrom(0, 0, 0, 1, 24, 72, 72, 168, 336, 720),
      offered: fc.integer({ min: 0, max: 9 }).map(n => n > 0),
      who: fc.nat(99),
      act: fc.nat(99),
      pick: fc.nat(999)
    }),
    { minLength: 15, maxLength: 40, size: 'max' }
  )
})

const LIVES = fc.sample(idleLife, { seed: 6, numRuns: 200 })
const lastOf = (worlds: readonly World[]): World => worlds[worlds.length - 1]!

/** Why a matter is with nobody, or lost, for whoever looks at this instant; null where all is well. */
const silentAt = ({ stage, petition, owner, level, dueAt, answers, ...rest }: Matter, at: Instant) => {
  if (petition === null || petition.metAt === null) return null
  const due = nextAt({ stage, petition, owner, level, dueAt, answers, ...rest })
  if (stage.status === 'closed') {
    if (!CLOSING_OUTCOMES.includes(stage.outcome)) return 'closed without an outcome'
    return answers.length === 0 && rest.mergedInto === null
      ? 'closed without an answer'
      : owner || (due !== null && rest.polls.every(each => each.closed !== null))
        ? 'closed and owned'
        : null
  }
  if (!owner || !LEVELS.includes(level)) return 'open without an owner'
  if (dueAt === null || due === null) return 'open without a day'
  return due < at ? `open with a day that is past: ${stage.status}` : null
}

/** The instants at which somebody looks between two moves: at once, half way, a moment before the next. */
const looks = (from: Instant, until: Instant): Instant[] =>
  until - from < 2 ? [from] : [from, Math.floor((from + until) / 2), until - 1]

/** Timers as they come: every day, twice at once, two days late, dead for a month, over the ends of months and years. */
const TIMERS: Readonly<Record<string, Timer>> = {
  'every six hours': every(6 * HOUR, 0),
  'twice at once, every day': (from, until) => every(DAY, 0)(from, until).flatMap(at => [at, at]),
  'two days late': every(2 * DAY, 13 * HOUR),
  'dead for a month': every(30 * DAY, 1),
  'only in the last second of a month': every(DAY, 16 * HOUR - 1000)
}

function every(step: number, offset: number): Timer {
  return (from, until) => {
    const first = Math.ceil((from - offset) / step) * step + offset
    const many = Math.max(0, Math.ceil((until - first) / step))
    return Array.from({ length: many }, (_, at) => first + at * step)
  }
}

describe('silence is impossible, whatever people do and do not do', () => {
  const places = LIVES.map(life => worldsOf(life))
  const ends = places.map(worlds => lastOf(worlds))

  test('among so many lives matters rise by themselves, are returned, paused, sent out, put off, joined, annulled, reopened, answered and closed', () => {
    const seen = new Set<string>(
      ends.flatMap(({ thread }) =>
        thread.journal.map(({ event }) => (event.type === 'HandedUp' ? event.reason : event.type))
      )
    )
    const wanted = [
      'overdue',
      'Returned',
      'Paused',
      'reopened',
      'Answered',
      'FellOverdue',
      'DisplayEnded',
      'vote_void',
      'overlap',
      'Merged',
      'ServiceSentOut',
      'ServiceCameBack',
      'PollClosed',
      'RecusalDecided',
      'ItemDeferred',
      'ResolutionTaken'
    ]
    expect(wanted.filter(each => !seen.has(each))).toEqual([])
  })

  test('whenever anybody looks, a matter past its threshold has one owner, one level and a day to come', () => {
    const silent = places.flatMap((worlds, life) =>
      worlds.flatMap((world, at) =>
        looks(world.now, worlds[at + 1]?.now ?? world.now + 400 * DAY).flatMap(look => {
          const why = silentAt(standingAt(world, look).matter, look)
          return why ? [`life ${life}, move ${at}: ${why}`] : []
        })
      )
    )
    expect(silent).toEqual([])
  })

  test('left alone for three years, it is closed with its answer or still counted against the street', () => {
    for (const world of ends) {
      const { matter } = standingAt(world, world.now + 1095 * DAY)
      if (matter.petition?.metAt === null || matter.petition === null) continue
      const { status } = matter.stage
      expect(status === 'closed' || (matter.owner?.office === 'streetOfficer' && matter.overdue > 30)).toBe(
        true
      )
    }
  })

  test('at every month’s end what was received is somewhere, exactly once', () => {
    const from = Math.min(...places.map(([first]) => first!.now))
    for (let month = 1; month <= 14; month += 1) {
      const now = from + month * 30 * DAY
      const standing = places.map(
        worlds => standingAt(lastOf(worlds.filter((each, at) => at === 0 || each.now <= now)), now).matter
      )
      const { received, routes } = figuresOf(standing, { from: 0, until: now + 1 })
      expect(ROUTES.reduce((sum, route) => sum + routes[route], 0)).toBe(received)
      expect(routes.unclassified).toBe(0)
    }
  })

  test.each(Object.entries(TIMERS))(
    'a timer that runs %s leaves every journal as it is without one',
    (_, timer) => {
      const wholeOf = (worlds: readonly World[]): Thread['journal'] =>
        standingAt(lastOf(worlds), lastOf(worlds).now + 40 * DAY).journal
      LIVES.slice(0, 60).forEach((life, at) => {
        expect(wholeOf(worldsOf(life, timer))).toEqual(wholeOf(places[at]!))
      })
    }
  )
})
