import fc from 'fast-check'
import { YES_NO, type YesNo } from '../../../src/domain/deciding/ballot'

/** What people and the clock do around a vote. */
export const DEEDS = [
  'announce',
  'open',
  'cast',
  'paper',
  'phone',
  'callBack',
  'recheck',
  'answer',
  'grant',
  'revoke',
  'proxy',
  'serve',
  'extend',
  'certify',
  'void',
  'tick'
] as const
export type DeedKind = (typeof DEEDS)[number]

export interface Deed {
  kind: DeedKind
  /** how long after the one before; or at the closing instant, or one millisecond after the verdict is due */
  wait: number | 'close' | 'afterClose'
  /** the first household concerned, and how many, in the order of the roll */
  door: number
  doors: number
  /** which of two holders of proxies, which member of a household, how long ago a paper was filled in */
  other: number
  choice: YesNo
  /** what most say instead of it, now and then: the neighbours no, or one courtyard no, and the others yes */
  mood: 'each' | 'neighbours' | 'courtyard'
  agreed: boolean
}

export interface Life {
  about: 'measure' | 'site' | 'choice'
  secret: boolean
  /** households that declare a gain before the first vote opens */
  declared: readonly number[]
  deeds: readonly Deed[]
}

const WHILE_OPEN: readonly DeedKind[] = [
  'cast',
  'cast',
  'cast',
  'paper',
  'paper',
  'phone',
  'callBack',
  'answer',
  'grant',
  'grant',
  'revoke',
  'proxy',
  'proxy',
  'proxy',
  'serve',
  'tick'
]

const deeds = (
  kinds: readonly DeedKind[],
  waits: readonly Deed['wait'][],
  many: { minLength: number; maxLength: number }
): fc.Arbitrary<Deed[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      wait: fc.constantFrom(...waits),
      door: fc.oneof(fc.nat(18), fc.constant(6)),
      doors: fc.constantFrom(1, 1, 2, 6, 13, 13, 19),
      other: fc.nat(18),
      choice: fc.constantFrom<YesNo>(...YES_NO, 'yes', 'yes', 'yes', 'yes'),
      mood: fc.constantFrom('each', 'each', 'neighbours', 'courtyard'),
      agreed: fc.boolean()
    }),
    { ...many, size: 'max' }
  )

/** One deed that every life has. */
const surely = (kind: DeedKind, wait: Deed['wait']): fc.Arbitrary<Deed[]> =>
  deeds([kind], [wait], { minLength: 1, maxLength: 1 })

const vote = fc.tuple(
  surely('announce', 0),
  surely('open', 72),
  deeds(['cast', 'cast', 'serve'], [0, 1], { minLength: 0, maxLength: 4 }),
  deeds(WHILE_OPEN, [0, 0, 0, 1, 1, 6, 24, 'close'], { minLength: 1, maxLength: 12 }),
  deeds(DEEDS, ['close', 'afterClose', 0, 1], { minLength: 1, maxLength: 3 }),
  deeds(['answer', 'recheck', 'extend', 'serve'], ['afterClose', 0, 6], { minLength: 0, maxLength: 3 }),
  surely('extend', 'afterClose'),
  deeds(WHILE_OPEN, [0, 0, 1, 24], { minLength: 0, maxLength: 6 }),
  deeds(['recheck', 'certify', 'answer', 'cast', 'void'], ['afterClose', 1, 72], {
    minLength: 1,
    maxLength: 5
  }),
  deeds(['certify'], [72], { minLength: 0, maxLength: 1 })
)

/** One vote from its notice to its end, and now and then the beginning of the next. */
export const anyLife: fc.Arbitrary<Life> = fc.record({
  about: fc.constantFrom('measure', 'site', 'site', 'choice'),
  secret: fc.constantFrom(false, false, true),
  declared: fc.uniqueArray(fc.integer({ min: 3, max: 12 }), { maxLength: 2 }),
  deeds: fc
    .tuple(vote, deeds(DEEDS, [0, 1, 72, 'afterClose'], { minLength: 0, maxLength: 8 }))
    .map(([first, then]) => [...first.flat(), ...then])
})
