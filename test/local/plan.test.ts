import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { Query } from 'mingo'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { insert } from '../../local/documents'
import { find, findAll } from '../../local/find'
import { openStore, type Store } from '../../local/store'

/** Whatever index a query goes through, it finds what walking through every document would find. */
const dataDir = mkdtempSync(join(tmpdir(), 'plan-'))
const indexes = [
  { name: 'ab', fields: ['a', 'b'], unique: false },
  { name: 'bc', fields: ['b', '-c'], unique: false },
  { name: 'deep', fields: ['d.e'], unique: false }
]
let store: Store
beforeAll(() => {
  store = openStore(dataDir, new Map([['things', indexes]]))
})
afterAll(async () => {
  await store.close()
  rmSync(dataDir, { recursive: true })
})

const scalar = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, '', 'x', 'xy', '议'),
  fc.integer({ min: -2, max: 3 }),
  fc.constantFrom(0.5, -1.5),
  fc.integer({ min: 0, max: 2 }).map(at => new Date(at))
)
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) }
)
const fields = fc.record({ a: value, b: value, c: value, d: fc.record({ e: value }) }, { requiredKeys: [] })
const bound = scalar.filter(one => one !== null)
const condition = fc.oneof(
  scalar,
  scalar.map($eq => ({ $eq })),
  fc.array(scalar, { minLength: 1, maxLength: 3 }).map($in => ({ $in })),
  bound.map($gt => ({ $gt })),
  bound.map($lte => ({ $lte })),
  fc.tuple(bound, bound).map(([$gte, $lt]) => ({ $gte, $lt })),
  scalar.map($ne => ({ $ne }))
)
const filter = fc.oneof(
  fc.record({ a: condition, b: condition, c: condition, 'd.e': condition }, { requiredKeys: [] }),
  fc
    .array(fc.record({ a: condition, b: condition }, { requiredKeys: [] }), { minLength: 1, maxLength: 3 })
    .map($and => ({ $and }))
)
const filters = fc.array(filter, { minLength: 25, maxLength: 25 })

async function fill(documents: object[]) {
  const table = store.table('things')
  await store.write(access => {
    for (const { _id } of findAll(table, {})) access.remove(table, _id)
    insert(
      access,
      table,
      documents.map((document, at) => ({ _id: `t${at}`, ...document }))
    )
  })
  return table
}
const walked = (documents: object[], sought: object) =>
  documents.map((document, at) => ({ _id: `t${at}`, ...document })).filter(one => new Query(sought).test(one))
const ids = (found: unknown[]) => (found as { _id: string }[]).map(({ _id }) => _id)

test('the same documents are found, each once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fields, { maxLength: 20 }), filters, async (documents, asked) => {
      const table = await fill(documents)
      for (const sought of asked)
        expect(ids(findAll(table, sought)).sort()).toEqual(ids(walked(documents, sought)).sort())
    }),
    { numRuns: 60 }
  )
})

test('an order through an index is the order of the values, and a page of it is a slice', async () => {
  const plain = fc.record({
    a: fc.integer({ min: 0, max: 2 }),
    b: fc.integer({ min: 0, max: 3 }),
    c: fc.string()
  })
  const order = fc.constantFrom<[string, 1 | -1][]>(
    [['b', 1]],
    [['b', -1]],
    [
      ['b', 1],
      ['c', -1]
    ],
    [['_id', -1]]
  )
  await fc.assert(
    fc.asyncProperty(fc.array(plain, { maxLength: 12 }), order, fc.nat(4), async (documents, asked, skip) => {
      const table = await fill(documents)
      const sought = { filter: { a: 1 }, order: asked }
      const sorted = new Query({ a: 1 })
        .find<object>(walked(documents, {}), {})
        .sort(Object.fromEntries(asked))
        .all()
      const keyOf = (one: unknown) => asked.map(([field]) => (one as Record<string, unknown>)[field])
      const whole = find(table, { ...sought, skip: 0, limit: 100 })
      expect(whole.map(keyOf)).toEqual(sorted.map(keyOf))
      expect(find(table, { ...sought, skip, limit: 2 })).toEqual(whole.slice(skip, skip + 2))
    }),
    { numRuns: 100 }
  )
})
