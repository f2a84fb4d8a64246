import { likeness, normalise, oneLine, similar, suggest } from '../../../src/domain/matter/suggestion'
import type { Refused } from '../../../src/domain/refusal'
import { DEFAULT_SETTINGS } from '../../../src/domain/settings'
import { given, on } from './grammar'
import { suggested } from './histories'
import { day } from './village'

const ME = { person: 'p-W-20', household: 'W-20' }
const WHERE = { room: 'hewan.place', place: 'hewan', settings: DEFAULT_SETTINGS }
const known = (id: string, title: string, more: object = {}) => ({
  id,
  title,
  open: true,
  likeUntil: null as number | null,
  proposer: 'p-W-01',
  suggestedAt: day(0),
  ...more
})
const asking = (
  title: string,
  there: readonly ReturnType<typeof known>[] = [],
  more: { joins?: string | null; apart?: boolean } = {},
  now = day(5)
) => suggest({ title, joins: null, apart: false, ...more }, ME, WHERE, there, now)

describe('the line a resident writes', () => {
  test('opens a matter of the room with its rules, for sixty days', () => {
    expect(asking('村里没有公厕')).toEqual([
      { type: 'Suggested', title: '村里没有公厕', ...WHERE, household: 'W-20', until: day(65) }
    ])
  })

  test.each([
    ['nothing', ''],
    ['spaces', ' 　\n\t '],
    ['only punctuation', '。。。！']
  ])('is refused when it says nothing: %s', (_, title) => {
    expect(asking(title)).toEqual({ refused: 'INVALID_TEXT', detail: { max: 140, length: 0 } })
  })

  test.each([1, 139, 140])('may have %i characters', length => {
    expect(asking('厕'.repeat(length))).toMatchObject([{ title: '厕'.repeat(length) }])
  })

  test('may not have 141', () => {
    expect(asking('厕'.repeat(141))).toEqual({ refused: 'INVALID_TEXT', detail: { max: 140, length: 141 } })
  })

  test('is counted in characters, rare ones too, after outer and doubled spaces are gone', () => {
    expect(asking('𠮷'.repeat(140))).toHaveLength(1)
    expect(asking(`  ${'厕 '.repeat(70)}  `)).toMatchObject([{ title: '厕 '.repeat(70).trim() }])
    expect(oneLine(' 村里\n\n没有　公厕 ')).toBe('村里 没有 公厕')
  })
})

describe('the same text again', () => {
  const mine = known('m1', '村里没有公厕！', { proposer: ME.person })
  const own = { refused: 'DUPLICATE', detail: { matter: 'm1', title: '村里没有公厕！', own: true } }

  test('by the same person within a day is refused, also as a matter of its own', () => {
    expect(asking('村里 没有公厕', [mine], { apart: true }, day(1, -1))).toEqual(own)
  })

  test('by the same person is refused even when the first one has been closed', () => {
    expect(asking('村里没有公厕', [{ ...mine, open: false, likeUntil: 0 }], {}, day(1, -1))).toEqual(own)
  })

  test('by the same person a day later is a like matter, no more a repetition', () => {
    expect(asking('村里没有公厕', [mine], {}, day(1))).toMatchObject({ detail: { own: false } })
    expect(asking('村里没有公厕', [mine], { apart: true }, day(1))).toHaveLength(1)
  })

  test('differs in nothing but punctuation, spaces, case and width', () => {
    expect(normalise('ＷＣ 在哪？')).toBe(normalise('wc，在哪'))
    expect(normalise('村里没有公厕')).not.toBe(normalise('村里没有公园'))
  })
})

describe('a like matter in the room', () => {
  const there = known('m1', '村里没有公共厕所')

  test('is named to whoever writes it again', () => {
    expect(asking('村里没有公厕', [there])).toEqual({
      refused: 'DUPLICATE',
      detail: { matter: 'm1', title: '村里没有公共厕所', own: false }
    })
  })

  test('does not stop a matter that is said to be another', () => {
    expect(asking('村里没有公厕', [there], { apart: true })).toHaveLength(1)
  })

  test('takes the suggestion in when the person joins it', () => {
    expect(asking('村里没有公厕', [there], { joins: 'm1' })).toMatchObject([
      { type: 'Suggested' },
      { type: 'Merged', into: 'm1' }
    ])
    expect(given(...suggested(), on(day(0), { type: 'Merged', into: 'm1' })).matter).toMatchObject({
      mergedInto: 'm1',
      stage: { status: 'closed', outcome: 'merged' },
      owner: null
    })
  })

  test('is open, or nobody is sent to it', () => {
    const over = known('m1', '村里没有公厕', { open: false, likeUntil: 0 })
    expect(asking('村里没有公厕', [over])).toHaveLength(1)
    const joined: unknown = asking('村里没有公厕', [over], { joins: 'm1' })
    expect((joined as Refused).refused).toBe('NOT_FOUND')
    expect(asking('村里没有公厕', [], { joins: 'elsewhere' })).toEqual({ refused: 'NOT_FOUND' })
  })

  test('is told of until the day others need not reckon with its decision any more, and not joined once closed', () => {
    const over = known('m1', '村里没有公厕', { open: false, likeUntil: day(6) })
    const told = { refused: 'DUPLICATE', detail: { matter: 'm1', own: false, decidedUntil: day(6) } }
    expect(asking('村里没有公厕', [over], {}, day(6, -1))).toMatchObject(told)
    expect(asking('村里没有公厕', [over], {}, day(6))).toHaveLength(1)
    expect(asking('村里没有公厕', [over], { apart: true })).toHaveLength(1)
    expect(asking('村里没有公厕', [over], { joins: 'm1' })).toEqual({ refused: 'NOT_FOUND' })
  })

  test('of another room comes after one of the room that is as like, with its room, and is joined like one', () => {
    const far = known('a1', '村里没有公厕', { elsewhere: '北院议事厅' })
    const near = known('m1', '村里没有公厕')
    expect(similar('村里没有公厕', [far, near], day(5)).map(({ id }) => id)).toEqual(['m1', 'a1'])
    expect(asking('村里没有公厕', [far])).toMatchObject({ detail: { matter: 'a1', room: '北院议事厅' } })
    expect(asking('村里没有公厕', [far], { joins: 'a1' })).toMatchObject([{}, { type: 'Merged', into: 'a1' }])
    const mine = { ...far, proposer: ME.person, suggestedAt: day(5) }
    expect(asking('村里没有公厕', [mine], { apart: true })).toHaveLength(1)
  })

  test('shares at least half of the character pairs', () => {
    expect(likeness('abcde', 'abcxy')).toBe(500)
    expect(likeness('abcdef', 'abcxyz')).toBe(400)
    expect(similar('abcde', [known('m1', 'abcxy')], day(5))).toHaveLength(1)
    expect(similar('abcdef', [known('m1', 'abcxyz')], day(5))).toHaveLength(0)
  })

  test('is the same text at most, and single characters are like only themselves', () => {
    expect(likeness('村里没有公厕', '村里，没有公厕')).toBe(1000)
    expect([likeness('厕', '厕'), likeness('厕', '园'), likeness('厕', '公厕')]).toEqual([1000, 0, 0])
  })

  test('comes in the order of likeness, then of ids', () => {
    const all = [known('m3', '村里没有公园'), known('m2', '村里没有公厕'), known('m1', '村里没有公厕')]
    expect(similar('村里没有公厕', all, day(5)).map(({ id }) => id)).toEqual(['m1', 'm2', 'm3'])
  })
})
