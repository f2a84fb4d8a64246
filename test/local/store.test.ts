import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aggregate } from '../../local/aggregate'
import { insert, updateOne } from '../../local/documents'
import { find, findAll } from '../../local/find'
import type { Order } from '../../local/plan'
import { readSchema, type Schema } from '../../local/schema'
import { openStore, type Store } from '../../local/store'
import { documentOf } from '../../local/tables'
import { openTransactions } from '../../local/transactions'
import { DATABASE_FILE } from './harness'

let dataDir: string
let store: Store
const schema = readSchema(DATABASE_FILE)
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'store-'))
  store = openStore(dataDir, schema)
})
afterEach(async () => {
  await store.close()
  rmSync(dataDir, { recursive: true })
})

const letters = () => store.table('letters')
const write = (documents: object[], collection = 'letters') =>
  store.write(access => insert(access, store.table(collection), documents))
const many = (count: number, make: (at: number) => object) =>
  Array.from({ length: count }, (_, at) => make(at))
const reopen = async (changed: Schema = schema) => {
  await store.close()
  store = openStore(dataDir, changed)
}

describe('what was acknowledged stays', () => {
  test('after a restart', async () => {
    await write([{ _id: 'a', room: 'elm', at: new Date(5) }])
    await reopen()
    expect(documentOf(letters(), 'a')).toEqual({ _id: 'a', room: 'elm', at: new Date(5) })
    expect(findAll(letters(), { room: 'elm' })).toHaveLength(1)
  })

  test('when the process is killed in the middle of a burst of writes', async () => {
    const killedDir = mkdtempSync(join(tmpdir(), 'store-killed-'))
    const child = fork(join(__dirname, 'fixtures', 'writer.ts'), [killedDir, DATABASE_FILE], {
      execArgv: ['--import', 'tsx']
    })
    const acknowledged: string[] = []
    child.on('message', (id: string) => {
      acknowledged.push(id)
      if (acknowledged.length === 500) child.kill('SIGKILL')
    })
    await new Promise(resolve => child.on('exit', resolve))
    const survivor = openStore(killedDir, schema)
    const table = survivor.table('letters')
    expect(acknowledged.length).toBeGreaterThanOrEqual(500)
    expect(acknowledged.filter(id => !documentOf(table, id))).toEqual([])
    const inIndex = findAll(table, { room: 'burst' })
    expect(inIndex.length).toBeGreaterThanOrEqual(acknowledged.length)
    await survivor.close()
    rmSync(killedDir, { recursive: true })
  })
})

describe('a write that fails leaves nothing', () => {
  test('of several documents, none is kept when one is refused', async () => {
    await write([{ _id: 'taken' }], 'numbered')
    await expect(write([{ _id: 'fresh', number: 1 }, { _id: 'taken' }], 'numbered')).rejects.toThrow('E11000')
    await expect(
      write(
        [
          { _id: 'x', number: 2 },
          { _id: 'y', number: 2 }
        ],
        'numbered'
      )
    ).rejects.toThrow('E11000')
    expect(findAll(store.table('numbered'), {}).map(({ _id }) => _id)).toEqual(['taken'])
    await write(
      [
        { _id: 'later', number: 1 },
        { _id: 'latest', number: 2 }
      ],
      'numbered'
    )
  })

  test('another write in the same commit is kept', async () => {
    const outcomes = await Promise.allSettled([
      write([{ _id: 'a' }]),
      write([{ _id: 'a' }]),
      write([{ _id: 'b' }])
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(findAll(letters(), {})).toHaveLength(2)
  })
})

describe('the cost of a query', () => {
  /** How many documents a query reads. */
  const reads = (query: () => unknown) => {
    const get = jest.spyOn(letters().documents, 'get')
    const range = jest.spyOn(letters().documents, 'getRange')
    try {
      query()
      expect(range).not.toHaveBeenCalled()
      return get.mock.calls.length
    } finally {
      jest.restoreAllMocks()
    }
  }
  const page = { order: [] as Order, skip: 0, limit: 1000 }

  test('through an index depends on what it finds, not on the collection', async () => {
    await write(many(1000, at => ({ room: `r${at % 100}`, at })))
    expect(reads(() => find(letters(), { ...page, filter: { room: 'r7' } }))).toBe(10)
    expect(reads(() => find(letters(), { ...page, filter: { room: 'r7', at: { $gte: 500 } } }))).toBe(5)
    expect(reads(() => find(letters(), { ...page, filter: { room: { $in: ['r1', 'r2'] } } }))).toBe(20)
  })

  test('two bounds narrow together, as the SDK sends them', async () => {
    await write(many(100, at => ({ room: 'elm', at })))
    const both = { $and: [{ room: 'elm' }, { at: { $gte: 50 } }, { at: { $lt: 53 } }] }
    expect(reads(() => find(letters(), { ...page, filter: both }))).toBe(3)
  })

  test('a bound reads only values of its own type: what has no date is not due', async () => {
    await write(many(50, at => ({ room: 'elm', at: [null, 'later', 7][at % 3] })))
    expect(reads(() => find(letters(), { ...page, filter: { room: 'elm', at: { $lt: 9 } } }))).toBe(16)
    expect(reads(() => find(letters(), { ...page, filter: { room: 'elm', at: { $gt: 5 } } }))).toBe(16)
  })

  test('a page in the order of the index reads no more than the page, either way', async () => {
    await write(many(1000, at => ({ room: 'elm', at })))
    const orders: Order[] = [
      [['at', 1]],
      [['at', -1]],
      [
        ['room', 1],
        ['at', -1]
      ]
    ]
    for (const order of orders) {
      const query = { filter: { room: 'elm' }, order, skip: 5, limit: 10 }
      expect(reads(() => find(letters(), query))).toBe(15)
    }
  })
})

describe('a query that no index covers', () => {
  const sought = { filter: { n: 1 }, order: [] as Order, skip: 0, limit: 10 }

  test('is answered on 200 documents and refused on 201', async () => {
    await write(many(200, n => ({ n })))
    expect(find(letters(), sought)).toHaveLength(1)
    await write([{ n: 200 }])
    expect(() => find(letters(), sought)).toThrow(/no declared index covers.*n/)
  })

  test('is refused also when it orders by what no index gives, or hides behind alternatives', async () => {
    await write(many(201, n => ({ n, room: 'elm' })))
    expect(() => find(letters(), { ...sought, filter: {}, order: [['n', 1]] })).toThrow(/no declared index/)
    expect(() => find(letters(), { ...sought, filter: { $or: [{ room: 'elm' }, { n: 1 }] } })).toThrow(
      /no declared/
    )
    expect(() => find(letters(), { ...sought, filter: { room: { $ne: 'elm' } } })).toThrow(
      /no declared index/
    )
    expect(find(letters(), { ...sought, filter: {} })).toHaveLength(10)
    expect(find(letters(), { ...sought, filter: {}, order: [['_id', -1]] })).toHaveLength(10)
  })
})

test('a pipeline without a match is run on 200 documents and refused on 201', async () => {
  const pipeline = [{ $group: { _id: null, count: { $sum: 1 } } }]
  const run = () => aggregate(letters(), pipeline, store.table)
  await write(many(200, n => ({ n })))
  expect(run()).toEqual([{ _id: null, count: 200 }])
  await write([{}])
  expect(run).toThrow(/no declared index/)
})

describe('declarations', () => {
  const declared = (fields: string[], unique = false): Schema =>
    new Map([['letters', [{ name: 'one', fields, unique }]]])

  test('an index declared later holds the documents that were there', async () => {
    await write(many(300, n => ({ n: n % 30 })))
    await reopen(declared(['n']))
    expect(findAll(letters(), { n: 4 })).toHaveLength(10)
    await write(many(300, m => ({ m: m % 30 })))
    await reopen(declared(['m']))
    expect(findAll(letters(), { m: 4 })).toHaveLength(10)
  })

  test('a unique index that the documents break stops the start', async () => {
    await write([{ n: 1 }, { n: 1 }])
    await store.close()
    expect(() => openStore(dataDir, declared(['n'], true))).toThrow('E11000')
    store = openStore(dataDir, schema)
    expect(findAll(letters(), {})).toHaveLength(2)
  })

  test.each([
    ['no collections', {}, /collections/],
    ['an unknown key', { collections: { a: { index: [] } } }, /index/],
    ['an index without fields', { collections: { a: { indexes: [{ name: 'x', fields: [] }] } } }, /a.x/],
    [
      'two indexes of one name',
      {
        collections: {
          a: {
            indexes: [
              { name: 'x', fields: ['b'] },
              { name: 'x', fields: ['c'] }
            ]
          }
        }
      },
      /"x"/
    ]
  ])('%s: the mistake is named', (_name, content, reason) => {
    const file = join(dataDir, 'declared.json')
    writeFileSync(file, JSON.stringify(content))
    expect(() => readSchema(file)).toThrow(reason)
  })
})

describe('a transaction', () => {
  const open = (idleLimit?: number) => openTransactions(store, idleLimit)

  test('is busy while one of its operations is under way', async () => {
    const transactions = open()
    const id = transactions.start('')
    const first = transactions.run(id, access => access.get(letters(), 'a'))
    await expect(transactions.run(id, access => access.get(letters(), 'b'))).rejects.toThrow(
      'TransactionBusy'
    )
    await first
    await transactions.run(id, access => access.get(letters(), 'b'))
    transactions.close()
  })

  test('left idle it ends, and what it held is free', async () => {
    await write([{ _id: 'a', n: 1 }])
    const transactions = open(30)
    const id = transactions.start('')
    const change = (access: Parameters<Parameters<Store['write']>[0]>[0]) =>
      updateOne(access, letters(), 'a', { $inc: { n: 1 } })
    await transactions.run(id, change)
    await store.write(change) // waits for the lock
    expect(documentOf(letters(), 'a')).toMatchObject({ n: 2 })
    await expect(transactions.commit(id)).rejects.toThrow('does not exist')
  })
})
