import fc from 'fast-check'
import { flag, id, list, oneOf, orNull, parse, text, whole, type Field } from '../../../src/contract/parse'
import { COMMANDS, VIEWS } from '../../../src/contract/requests'

const reads = (field: Field<unknown>, value: unknown): boolean =>
  !('refused' in parse({ field }, { field: value }))
const refusedAt = (field: string) => ({ refused: 'INVALID_EVENT', detail: { field } })

describe('one field', () => {
  test.each([
    ['no text at all', '', true],
    ['4,000 characters', 'a'.repeat(4000), true],
    ['4,001', 'a'.repeat(4001), false],
    ['a number', 4, false],
    ['nothing', undefined, false]
  ])('text: %s', (_, value, read) => {
    expect(reads(text, value)).toBe(read)
  })

  test.each([
    ['m.v-1_2:3', true],
    ['户室01', true],
    ['a'.repeat(80), true],
    ['a'.repeat(81), false],
    ['', false],
    ['a b', false],
    ['a/b', false],
    ['../a', false],
    ['a\n', false],
    ['$where', false],
    [7, false],
    [{ $ne: '' }, false],
    [['m'], false],
    [undefined, false]
  ])('id: %j', (value, read) => {
    expect(reads(id, value)).toBe(read)
  })

  test.each([
    [0, false],
    [1, true],
    [60, true],
    [61, false],
    [7.5, false],
    ['7', false],
    [NaN, false],
    [Infinity, false],
    [null, false]
  ])('a whole number from 1 to 60: %j', (value, read) => {
    expect(reads(whole(1, 60), value)).toBe(read)
  })

  test('a whole number is exact, whatever its limit', () => {
    const any = whole(0, Infinity)
    expect([2 ** 53 - 1, 2 ** 53].map(value => reads(any, value))).toEqual([true, false])
  })

  test.each([
    [true, true],
    [false, true],
    ['true', false],
    [1, false],
    [undefined, false]
  ])('a flag: %j', (value, read) => {
    expect(reads(flag, value)).toBe(read)
  })

  test.each([
    ['yes', true],
    ['maybe', false],
    ['constructor', false],
    ['', false],
    [['yes'], false],
    [undefined, false]
  ])('one of its words: %j', (value, read) => {
    expect(reads(oneOf(['yes', 'no']), value)).toBe(read)
  })

  test('one that may be left out is null then, and still read where it is there', () => {
    expect(parse({ field: orNull(id) }, {})).toEqual({ field: null })
    expect(parse({ field: orNull(id) }, { field: null })).toEqual({ field: null })
    expect(parse({ field: orNull(id) }, { field: 'm' })).toEqual({ field: 'm' })
    expect(parse({ field: orNull(id) }, { field: '' })).toEqual(refusedAt('field'))
  })
})

describe('a list', () => {
  const rows = (count: number) => Array.from({ length: count }, () => ({ door: 'W-01' }))

  test.each([
    ['empty', [], true],
    ['at its limit', rows(3), true],
    ['one above it', rows(4), false],
    ['with a row of another kind', [{ door: 'W-01' }, { door: 1 }], false],
    ['with a row that is none', [{ door: 'W-01' }, null], false],
    ['that is an object', { length: 1, 0: { door: 'W-01' } }, false],
    ['missing', undefined, false]
  ])('%s', (_, value, read) => {
    expect(reads(list({ door: id }, 3), value)).toBe(read)
  })

  test('keeps of each row only what is asked', () => {
    expect(parse({ rows: list({ door: id }, 3) }, { rows: [{ door: 'W-01', owner: 'x' }] })).toEqual({
      rows: [{ door: 'W-01' }]
    })
  })
})

describe('an event', () => {
  test.each([null, undefined, 'event', 7, true, [], [{ matter: 'm' }]])('is an object: not %j', event => {
    expect(parse({ matter: orNull(id) }, event)).toEqual(refusedAt('event'))
  })

  test('is refused for the first field that cannot be read, in the order they are asked', () => {
    const fields = { matter: id, accepted: flag }
    expect(parse(fields, { accepted: 1, matter: '' })).toEqual(refusedAt('matter'))
    expect(parse(fields, { accepted: 1, matter: 'm' })).toEqual(refusedAt('accepted'))
  })

  test('leaves out everything nobody asked for', () => {
    const event = { matter: 'm', openid: 'someone', role: 'secretary', tally: { yes: 100 } }
    expect(parse({ matter: id }, event)).toEqual({ matter: 'm' })
  })

  test('does not find its fields under the name of the prototype, nor leave any there', () => {
    const event: unknown = JSON.parse('{"__proto__":{"matter":"m","admin":true}}')
    expect(parse({ matter: id }, event)).toEqual(refusedAt('matter'))
    expect(parse({}, event)).toEqual({})
    expect({}).not.toHaveProperty('admin')
  })

  test('that lacks any field of any request is refused, never read by halves', () => {
    const requests = Object.entries({ ...VIEWS, ...COMMANDS }) as [string, Record<string, Field<unknown>>][]
    for (const [, fields] of requests)
      for (const name of Object.keys(fields)) {
        const read = parse({ [name]: fields[name]! }, {})
        expect('refused' in read ? read : Object.values(read)).toEqual(
          'refused' in read ? refusedAt(name) : [null]
        )
      }
  })

  test('of any shape is read or refused, and never throws', () => {
    const fields = Object.values(COMMANDS) as Record<string, Field<unknown>>[]
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.anything({ withNullPrototype: true }), (command, event) => {
        const read = parse(command, event)
        expect('refused' in read || Object.keys(read).length === Object.keys(command).length).toBe(true)
      })
    )
  })
})
