import { claimsUntil, footprintOf, SETTLED_DAYS } from '../../../src/domain/overlap/footprint'
import {
  overlapBars,
  overlapsOf,
  settleOverlap,
  type Neighbouring,
  type OverlapEnd
} from '../../../src/domain/overlap/overlap'
import { given, on } from '../matter/grammar'
import { certifying, decided, deliberating, sitesListed } from '../matter/histories'
import { day, livingAt, PROPOSER, SECRETARY } from '../matter/village'
import type { Actor } from '../../../src/domain/office'

/** Site A lies at 30, 0 with a radius of thirty metres. */
const MINE = given(...sitesListed('A', 'B')).matter
const NOW = day(40)

const other = (x: number, more: Partial<Neighbouring['footprint']> = {}): Neighbouring => ({
  id: 'other',
  title: '停车场装充电桩',
  room: '西院议事厅',
  footprint: {
    category: 'publicService',
    radius: 30,
    sites: [{ option: 'P', name: '停车场北头', x, y: 0 }],
    decidedAt: null,
    settled: [],
    ...more
  }
})
const met = (theirs: Neighbouring, now = NOW) => overlapsOf(MINE, [theirs], now).map(({ option }) => option)

describe('two matters ask for the same ground (同一地点)', () => {
  test.each([
    ['on the larger radius', other(60), ['A']],
    ['inside it', other(59), ['A']],
    ['a metre beyond', other(61), []],
    ['within the larger of two radii', other(80, { radius: 50 }), ['A']],
    ['but for another purpose', other(30, { category: 'environment' }), []],
    ['and one of them has no site', other(30, { sites: [] }), []]
  ])('%s', (_, theirs, options) => expect(met(theirs)).toEqual(options))

  test('not with itself, and not with a site found unfit', () => {
    expect(met({ ...other(30), id: MINE.id })).toEqual([])
    expect(met(other(800))).toEqual([])
    expect(footprintOf(MINE)?.sites.map(({ option }) => option)).toEqual(['A', 'B'])
  })

  test('for 180 days after it was decided, to the day', () => {
    const then = other(30, { decidedAt: NOW - SETTLED_DAYS * 86_400_000 })
    expect(met(then, NOW - 1)).toEqual(['A'])
    expect(met(then, NOW)).toEqual([])
  })
})

describe('what a matter claims', () => {
  test.each([
    ['nothing while it has no site', given(...deliberating()).matter, 0],
    ['nothing where it needs none', given(...deliberating(false)).matter, 0],
    ['its sites as long as it is open', MINE, null],
    ['still as open until the result is certified', given(...certifying()).matter, null],
    [
      'what was carried, for 180 days from the certifying',
      given(...decided()).matter,
      day(50 + SETTLED_DAYS)
    ],
    ['nothing when the vote failed', given(...decided('fail')).matter, 0]
  ])('is %s', (_, matter, until) => expect(claimsUntil(matter)).toBe(until))

  test('after the decision is the one site', () => {
    expect(footprintOf(given(...decided()).matter)).toMatchObject({
      sites: [{ option: 'A' }],
      decidedAt: day(50)
    })
  })
})

describe('a vote on the place', () => {
  const bars = (
    theirs: Neighbouring,
    about: 'site' | 'choice' | 'need' = 'site',
    option: string | null = 'A'
  ) => overlapBars(MINE, { about, option }, overlapsOf(MINE, [theirs], NOW))

  test('waits until an open overlap is merged, joined or settled', () => {
    expect(bars(other(30))).toMatchObject({
      refused: 'DUPLICATE',
      detail: { overlap: 'other', title: '停车场装充电桩', theirs: '停车场北头' }
    })
    expect(bars(other(30))?.detail).not.toHaveProperty('until')
    expect(bars(other(30), 'choice', null)).toMatchObject({ refused: 'DUPLICATE' })
    expect(bars(other(30), 'site', 'B')).toBeNull()
    expect(bars(other(30), 'need', null)).toBeNull()
    expect(bars(other(30, { settled: ['m'] }))).toBeNull()
  })

  test('does not contradict what was decided, and says until when', () => {
    const until = NOW + (SETTLED_DAYS - 1) * 86_400_000
    expect(bars(other(30, { decidedAt: NOW - 86_400_000 }))).toMatchObject({ detail: { until } })
  })
})

describe('settling an overlap in public', () => {
  const settle = (
    theirs: Neighbouring,
    how: OverlapEnd,
    reason = '一个修厕所一个修车棚',
    actor = SECRETARY
  ) =>
    given(...sitesListed('A', 'B')).when(NOW, matter =>
      settleOverlap(
        matter,
        overlapsOf(MINE, [theirs], NOW),
        { actor, instead: ['S街道'] },
        { other: 'other', how, reason }
      )
    )
  const decidedYesterday = other(30, { decidedAt: NOW - 86_400_000 })

  test('open: as two things; decided: for a promise not kept or a fault of procedure', () => {
    const { matter } = settle(other(30), 'apart').then({
      type: 'OverlapSettled',
      with: 'other',
      how: 'apart'
    })
    expect(overlapsOf(matter, [other(30)], NOW)).toMatchObject([{ settled: true }])
    expect(
      overlapBars(matter, { about: 'site', option: 'A' }, overlapsOf(matter, [other(30)], NOW))
    ).toBeNull()
    for (const how of ['promise', 'procedure'] as const)
      settle(decidedYesterday, how).then({ type: 'OverlapSettled', how })
    settle(decidedYesterday, 'apart').refuses('INVALID_EVENT', { field: 'how' })
    settle(other(30), 'promise').refuses('INVALID_EVENT', { field: 'how' })
  })

  test('not by whoever lives beside a site, gains from one or proposed the matter, who are told who may', () => {
    const instead = ['S街道']
    const by = (actor: Actor) => settle(decidedYesterday, 'promise', '答应的绿篱没有种', actor)
    by(livingAt('W-01')).refuses('PROCESS_RECUSAL', { stake: 'affected', instead })
    by({ ...SECRETARY, person: PROPOSER.person }).refuses('PROCESS_RECUSAL', { stake: 'proposer', instead })
    by({ ...SECRETARY, relatives: ['W-02'] }).refuses('PROCESS_RECUSAL', { stake: 'relative', instead })
  })

  test('with a reason, once, and only what is there', () => {
    settle(other(30), 'apart', '不同').refuses('INVALID_TEXT')
    settle(other(500), 'apart').refuses('NOT_FOUND', { overlap: true })
    settle(other(30, { settled: ['m'] }), 'apart').refuses('DUPLICATE', { settled: true })
    const both = [
      ...sitesListed('A', 'B'),
      on(NOW, { type: 'OverlapSettled', with: 'other', title: '停车场', how: 'apart', reason: '两件事情' })
    ]
    expect(given(...both).matter.overlap).toEqual([{ with: 'other', how: 'apart' }])
  })
})
