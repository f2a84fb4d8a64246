import fc from 'fast-check'
import { BODY_KINDS } from '../../../src/domain/body/body'
import { compositionBars } from '../../../src/domain/body/composition'
import { composed, frozen } from './bodies'

const bars = (...of: Parameters<typeof composed>) => compositionBars(frozen(of[0], composed(...of)))

describe('representatives are four fifths of a representative body (居委会法 §28, 村委会法 §28–30)', () => {
  test.each([
    ['on the line', 24, 6, null],
    ['above it', 25, 5, null],
    ['one below', 23, 7, { part: 'representatives', have: 23, need: 24, of: 30 }],
    ['no representative at all', 0, 5, { part: 'representatives', have: 0, need: 4, of: 5 }],
    ['nobody but representatives', 5, 0, null]
  ] as const)('%s: %i and %i others', (_, representatives, others, detail) => {
    for (const kind of ['residentReps', 'villagerReps'] as const)
      expect(bars(kind, representatives, representatives, others)).toEqual(
        detail && { refused: 'COMPOSITION_RULE', detail }
      )
  })
})

describe('in a village women of them are a third of the body (村委会法 §28–30)', () => {
  test.each([
    ['on the line', 10, null],
    ['above it', 11, null],
    ['one below', 9, { part: 'women', have: 9, need: 10, of: 30 }],
    ['none', 0, { part: 'women', have: 0, need: 10, of: 30 }]
  ] as const)('%s: %i of thirty', (_, women, detail) => {
    expect(bars('villagerReps', 25, women, 5)).toEqual(detail && { refused: 'COMPOSITION_RULE', detail })
    expect(bars('residentReps', 25, women, 5)).toBeNull()
  })

  test('a woman who is a member by her office is no woman representative', () => {
    const seats = composed('villagerReps', 24, 9, 6).map(each => ({
      ...each,
      woman: each.woman === true || each.role === 'other'
    }))
    expect(compositionBars(frozen('villagerReps', seats))).toMatchObject({
      detail: { part: 'women', have: 9 }
    })
  })
})

test('of adults, members and groups the law asks no composition', () => {
  fc.assert(
    fc.property(
      fc.nat(40),
      fc.nat(40),
      fc.constantFrom('adults', 'members', 'group'),
      (some, others, kind) => {
        expect(bars(kind as (typeof BODY_KINDS)[number], some, 0, others)).toBeNull()
      }
    )
  )
})
