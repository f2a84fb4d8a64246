import fc from 'fast-check'
import { appoint, seatsOf, takeOffice, type Appointment } from '../../../src/domain/mandates/appointing'
import { endTerm } from '../../../src/domain/mandates/ending'
import { ladderNow, ownerNow, succession } from '../../../src/domain/mandates/succession'
import { isHeld, nextEnd, type Official, type Term } from '../../../src/domain/mandates/term'
import { DAY } from '../../../src/domain/time'
import { day, HEAD_E, LADDER, livingAt, mandate, SECRETARY, STREET, UNIT } from '../matter/village'

const NOW = day(10)
const SEATS = [
  { office: 'courtyardHead', unit: 'W', name: '西院院长', place: 'hewan' },
  { office: 'courtyardHead', unit: 'E', name: '东院院长', place: 'hewan' },
  { office: 'secretary', unit: 'riverside', name: '社区书记', place: 'hewan' },
  { office: 'streetOfficer', unit: 'street', name: '街道', place: 'hewan' }
] as const
const term = (seat: (typeof SEATS)[number], more: Partial<Term> = {}): Term => ({
  ...mandate(seat.office, seat.unit, more),
  name: seat.name,
  ...more
})
const [W, E, S, T] = SEATS
const somebody = (person: string, ...terms: Term[]): Official => ({ person, terms })
const all = [somebody('w', term(W)), somebody('e', term(E)), somebody('s', term(S)), somebody('t', term(T))]
const without = (person: string): Official[] =>
  all.map(each => (each.person === person ? { ...each, terms: [] } : each))
const heldBy = (officials: readonly Official[], seat: (typeof SEATS)[number]) =>
  officials.flatMap(({ person, terms }) =>
    terms
      .filter(each => each.office === seat.office && each.unit === seat.unit && isHeld(each, NOW))
      .map(({ acting }) => [person, acting])
  )

describe('an office that falls empty', () => {
  test('of a head goes to the secretary, of a secretary to the street, of the street to nobody', () => {
    expect(heldBy(succession(SEATS, without('w'), NOW), W)).toEqual([['s', '社区书记']])
    expect(heldBy(succession(SEATS, without('s'), NOW), S)).toEqual([['t', '街道']])
    expect(heldBy(succession(SEATS, without('t'), NOW), T)).toEqual([])
  })

  test('of a head while the secretary’s is empty too goes to whoever stands in for the secretary, on the next look', () => {
    const empty = [all[1], all[3]].flatMap(each => each ?? [])
    const once = succession(SEATS, empty, NOW)
    expect(heldBy(succession(SEATS, once, NOW), W)).toEqual([['t', '社区书记']])
  })

  test('is given back when somebody takes it', () => {
    const acting = succession(SEATS, without('w'), NOW)
    const taken = [...acting, somebody('new', term(W, { from: NOW }))]
    expect(heldBy(succession(SEATS, taken, NOW), W)).toEqual([['new', undefined]])
  })

  test('is handed on once: what is asked again changes nothing, and no office held is touched', () => {
    fc.assert(
      fc.property(fc.subarray(['w', 'e', 's', 't']), gone => {
        const left = all.map(each => (gone.includes(each.person) ? { ...each, terms: [] } : each))
        const twice = succession(SEATS, succession(SEATS, left, NOW), NOW)
        expect(succession(SEATS, twice, NOW)).toEqual(twice)
        for (const each of left) {
          const after = twice.find(({ person }) => person === each.person)?.terms ?? []
          expect(after.slice(0, each.terms.length)).toEqual(each.terms)
        }
      })
    )
  })

  test('is written on owner and ladder with who stands in, and off them afterwards', () => {
    const acting = succession(SEATS, without('e'), NOW)
    const owner = { office: 'courtyardHead', unit: 'E', acting: '社区书记' } as const
    expect(ownerNow(LADDER.L1, acting, NOW)).toEqual(owner)
    expect(ladderNow(LADDER, acting, NOW)).toEqual({ ...LADDER, L1: owner })
    expect(ownerNow(owner, all, NOW)).toEqual(LADDER.L1)
  })
})

describe('an office is given', () => {
  const input = {
    office: 'courtyardHead',
    unit: 'W',
    id: 'a',
    name: '西院院长',
    basis: '居民会议推举',
    seatReason: null
  } as const
  const give = (until: number, actor = SECRETARY, officials = without('w')) =>
    appoint(actor, { ...input, until }, { unit: UNIT, officials }, NOW)
  const FIVE = 5 * 366 * DAY

  test.each([
    ['that has ended', NOW, false],
    ['of a millisecond', NOW + 1, true],
    ['of five years', NOW + FIVE, true],
    ['of more', NOW + FIVE + 1, false]
  ])('for a term %s: %s', (_, until, may) => {
    expect(give(until)).toMatchObject(
      may ? { takenBy: null, until } : { refused: 'LIMIT_REACHED', detail: { termYears: 5 } }
    )
  })

  test('by the office that appoints and while nobody holds it', () => {
    expect(give(day(99), STREET)).toEqual({ refused: 'FORBIDDEN' })
    expect(give(day(99), HEAD_E)).toEqual({ refused: 'FORBIDDEN' })
    expect(give(day(99), SECRETARY, all)).toEqual({ refused: 'DUPLICATE', detail: { holder: '西院院长' } })
    expect(give(day(99), SECRETARY, succession(SEATS, without('w'), NOW))).toMatchObject({ takenBy: null })
  })

  const given = give(day(99)) as Appointment
  const take = (held: number, more: Partial<Appointment> = {}, at = NOW) => {
    const own = Array.from({ length: held }, (_, unit) => term(W, { unit: `W${unit}` }))
    return takeOffice({ ...given, ...more }, livingAt('W-09'), own, without('w'), at)
  }
  test.each([
    [0, null, true],
    [2, null, true],
    [3, null, false],
    [4, null, false],
    [3, '没有别人愿意', true]
  ])('to somebody with %i others, reason %s: %s', (held, seatReason, may) => {
    expect(take(held, { seatReason })).toMatchObject(
      may ? { from: NOW, basis: '居民会议推举' } : { refused: 'LIMIT_REACHED', detail: { seats: 3 } }
    )
  })

  test('for two weeks, once, and never to whoever gave it', () => {
    expect(take(0, {}, NOW + 14 * DAY - 1)).toMatchObject({ unit: 'W' })
    expect(take(0, {}, NOW + 14 * DAY)).toEqual({ refused: 'INVALID_CODE' })
    expect(take(0, { takenBy: 'p-else' })).toEqual({ refused: 'INVALID_CODE' })
    expect(take(0, { takenBy: 'p-W-09' })).toMatchObject({ unit: 'W' })
    expect(take(0, { by: 'p-W-09' })).toEqual({ refused: 'FORBIDDEN', detail: { appoint: 'self' } })
    expect(take(0, { unit: 'E' })).toEqual({ refused: 'NOT_IN_UNIT' })
  })

  test('a seat that ended, or that one stands in for, does not count', () => {
    const seats = [term(W), term(E, { until: NOW }), term(S, { acting: '街道' })]
    expect(seatsOf(seats, NOW)).toBe(1)
  })
})

describe('a term is ended', () => {
  const west = somebody(HEAD_E.person, term(E))
  const end = (actor = SECRETARY, why: Parameters<typeof endTerm>[2]['why'] = 'recalled') =>
    endTerm(
      west,
      actor,
      { office: 'courtyardHead', unit: 'E', why, reason: '半年没有办一件事', request: 'r' },
      UNIT,
      NOW
    )

  test('by the office that appoints, or by its holder, who does not recall themselves', () => {
    expect(end()).toMatchObject([{ until: NOW, ended: { why: 'recalled' } }])
    expect(end(STREET)).toEqual({ refused: 'FORBIDDEN' })
    expect(end(HEAD_E)).toEqual({ refused: 'FORBIDDEN', detail: { appoint: 'recall' } })
    expect(end(HEAD_E, 'resigned')).toMatchObject([{ until: NOW, ended: { why: 'resigned' } }])
  })

  test('and the clock is told of the next end only', () => {
    expect(
      nextEnd([term(W, { until: NOW }), term(E, { until: NOW + 2 }), term(S, { until: NOW + 1 })], NOW)
    ).toBe(NOW + 1)
    expect(nextEnd([term(W, { until: NOW })], NOW)).toBeNull()
    expect(nextEnd([], NOW)).toBeNull()
  })
})
