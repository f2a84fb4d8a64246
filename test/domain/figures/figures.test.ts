import fc from 'fast-check'
import {
  figuresByUnit,
  figuresOf,
  figuresOnPaper,
  handledAtFirstLevel,
  together,
  type Figures
} from '../../../src/domain/figures/figures'
import { periodOf, SPANS } from '../../../src/domain/figures/periods'
import { permille } from '../../../src/domain/figures/rate'
import { ROUTES, type Counted } from '../../../src/domain/figures/route'
import { CLOSING_OUTCOMES, STATUSES, type Stage } from '../../../src/domain/matter/matter'
import { LEVELS } from '../../../src/domain/levels/level'
import { rateWords, sumWords } from '../../../src/locale/figures'

const YEAR = periodOf('year', Date.UTC(2027, 5, 1))

const matter = (
  stage: Partial<Stage> & { status: Stage['status'] },
  metAt: number | null,
  level = 'L1' as const
) =>
  ({
    id: 'm',
    room: 'east',
    level,
    petition: { threshold: 3, of: 9, startedAt: 0, metAt, signUntil: null },
    stage
  }) as Counted

const anyMatter: fc.Arbitrary<Counted> = fc
  .record({
    room: fc.constantFrom('east', 'west', 'north'),
    level: fc.constantFrom(...LEVELS),
    metAt: fc.oneof(
      fc.constant(null),
      fc.integer({ min: YEAR.from - 1000, max: YEAR.from + 1000 }),
      fc.integer({ min: YEAR.until - 1000, max: YEAR.until + 1000 })
    ),
    status: fc.constantFrom(...STATUSES),
    outcome: fc.constantFrom(...CLOSING_OUTCOMES)
  })
  .map(({ room, level, metAt, status, outcome }) => ({
    ...matter({ status, outcome } as Stage, metAt),
    room,
    level
  }))

const sumOf = ({ routes }: Figures) => ROUTES.reduce((sum, route) => sum + routes[route], 0)

describe('the figures of a unit and a period', () => {
  test('received is exactly the sum of its routes, whatever the matters and the period', () => {
    fc.assert(
      fc.property(fc.array(anyMatter), fc.nat(2000), (matters, later) => {
        const figures = figuresOf(matters, { ...YEAR, from: YEAR.from + later })
        return figures.received === sumOf(figures) && figures.routes.unclassified === 0
      })
    )
  })

  test('the units together are the total', () => {
    fc.assert(
      fc.property(fc.array(anyMatter), matters => {
        const { total, units } = figuresByUnit(matters, YEAR)
        expect(together(units.map(each => each.figures))).toEqual(total)
      })
    )
  })

  test('two periods side by side count no matter twice and lose none', () => {
    fc.assert(
      fc.property(fc.array(anyMatter), fc.integer({ min: YEAR.from, max: YEAR.until }), (matters, cut) => {
        const parts = [
          figuresOf(matters, { ...YEAR, until: cut }),
          figuresOf(matters, { ...YEAR, from: cut })
        ]
        expect(together(parts)).toEqual(figuresOf(matters, YEAR))
      })
    )
  })

  test.each([
    ['the first instant of the period', YEAR.from, 1],
    ['the instant before it', YEAR.from - 1, 0],
    ['the last instant of the period', YEAR.until - 1, 1],
    ['the instant after it', YEAR.until, 0],
    ['no threshold met', null, 0]
  ])('a matter is received when its petition has its households: %s', (_, metAt, received) => {
    expect(figuresOf([matter({ status: 'triage' }, metAt)], YEAR).received).toBe(received)
  })

  test.each([
    ['done', 'L1'],
    ['answered', 'L1'],
    ['refused', 'L1'],
    ['rejected_by_vote', 'L1'],
    ['out_of_scope', 'outOfScope'],
    ['withdrawn', 'withdrawn'],
    ['merged', 'merged']
  ] as const)('a matter that ended as %s is counted as %s from its display on', (outcome, route) => {
    const shown = [
      matter({ status: 'display', outcome }, YEAR.from),
      matter({ status: 'closed', outcome }, YEAR.from)
    ]
    expect(figuresOf(shown, YEAR).routes[route]).toBe(2)
  })

  test.each(LEVELS)('what was handled is counted at the level that handled it: %s', level => {
    const handled = { ...matter({ status: 'closed', outcome: 'answered' }, YEAR.from), level }
    expect(figuresOf([handled], YEAR).routes[level]).toBe(1)
  })
})

describe('a register kept on paper', () => {
  /** Forty-eight stations of ten communities; their parts leave two matters of 4616 without a route. */
  const stations = Array.from({ length: 48 }, (_, at) => {
    const share = (whole: number) => Math.floor(whole / 48) + (at < whole % 48 ? 1 : 0)
    const [L1, L2, L3] = [share(1604), share(2657), share(353)]
    return { community: at % 10, received: L1 + L2 + L3 + (at < 2 ? 1 : 0), L1, L2, L3 }
  })
  const read = stations.map(({ community, ...register }) => ({
    community,
    figures: figuresOnPaper(register)
  }))

  test('what its parts leave out of the total is unclassified, not lost', () => {
    expect(figuresOnPaper({ received: 4616, L1: 1604, L2: 2657, L3: 353 })?.routes.unclassified).toBe(2)
  })

  test('parts above the total are not taken', () => {
    expect(figuresOnPaper({ received: 10, L1: 6, open: 5 })).toBeNull()
    expect(figuresOnPaper({ received: 11, L1: 6, open: 5 })?.routes.unclassified).toBe(0)
  })

  test('1604 of 4616 are 34.7 %, never 34.5 %', () => {
    const figures = figuresOnPaper({ received: 4616, L1: 1604, L2: 2657, L3: 353 })!
    expect(rateWords(handledAtFirstLevel(figures))).toBe('34.7%（4616件里的1604件）')
    expect(sumWords(figures)).toBe('收到4616件＝自议办结1604＋共议办结2657＋商议办结353＋去向没有记录2')
  })

  test('the stations add up by community and in all', () => {
    const communities = Array.from({ length: 10 }, (_, at) =>
      together(read.filter(({ community }) => community === at).map(({ figures }) => figures!))
    )
    expect(communities.every(each => each.received === sumOf(each))).toBe(true)
    const all = together(communities)
    expect([all.received, all.routes.L1, all.routes.L2, all.routes.L3, all.routes.unclassified]).toEqual([
      4616, 1604, 2657, 353, 2
    ])
  })
})

describe('a rate', () => {
  test.each([
    [3, 9, null],
    [3, 10, 300],
    [0, 10, 0],
    [10, 10, 1000],
    [1, 0, null],
    [1604, 4616, 347],
    [1, 2000, 1],
    [1, 2001, 0]
  ])('%i of %i is %s tenths of a percent, nothing below a sample of ten', (num, den, tenths) => {
    expect(permille({ num, den })).toBe(tenths)
  })

  test('a small sample shows its parts all the same', () => {
    expect(rateWords({ num: 4, den: 9 })).toBe('样本不足（9件里的4件）')
  })
})

describe('a period of China', () => {
  const CHINA_MIDNIGHT = Date.UTC(2026, 11, 31, 16)

  test.each(SPANS)('a year begins at midnight in China, not in London: %s', span => {
    expect(periodOf(span, CHINA_MIDNIGHT).from).toBe(CHINA_MIDNIGHT)
    expect(periodOf(span, CHINA_MIDNIGHT - 1).until).toBe(CHINA_MIDNIGHT)
  })

  test.each(SPANS)('the one before ends where this one begins: %s', span => {
    const now = Date.UTC(2027, 1, 28)
    expect(periodOf(span, now, 1).until).toBe(periodOf(span, now).from)
    expect(periodOf(span, now, 40).until).toBe(periodOf(span, now, 39).from)
  })
})
