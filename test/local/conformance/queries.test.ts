import type { DB } from 'wx-server-sdk'
import type { TestCloud } from '../harness'
import { connect, errorOf, fresh, type Database } from './settings'

let local: TestCloud | undefined
let db: Database
beforeAll(async () => {
  ;({ local, db } = await connect())
})
afterAll(() => local?.stop())

const letters = () => db.collection('letters')

/** Adds letters to a room of their own, `at` 0, 1, 2 …; answers the room. */
async function write(documents: object[]) {
  const room = fresh('room')
  const data = documents.map((document, at) => ({
    _id: `${room}/${String(at).padStart(4, '0')}`,
    room,
    at,
    ...document
  }))
  for (let from = 0; from < data.length; from += 100)
    await letters().add({ data: data.slice(from, from + 100) })
  return room
}
const ats = (found: { data: object[] }) => found.data.map(document => (document as { at: number }).at)

describe('where', () => {
  const documents = [
    { n: 1, tag: 'red', list: [1, 2], inner: { k: 'x' } },
    { n: 2, tag: 'green', list: [2, 3], inner: { k: 'y' } },
    { n: 3, tag: 'Red', list: [], extra: true },
    {
      n: null,
      tag: 'blue',
      marks: [
        { by: 'a', n: 1 },
        { by: 'b', n: 9 }
      ]
    },
    { tag: 'grey', n: 5, date: new Date(1000) }
  ]
  const cases: [string, (_: DB.DatabaseCommand) => object, number[]][] = [
    ['a value', () => ({ n: 2 }), [1]],
    ['a path', () => ({ inner: { k: 'y' } }), [1]],
    ['null also where the field is missing', () => ({ extra: null }), [0, 1, 3, 4]],
    ['eq', _ => ({ n: _.eq(3) }), [2]],
    ['neq', _ => ({ n: _.neq(3) }), [0, 1, 3, 4]],
    ['gt, never of null', _ => ({ n: _.gt(2) }), [2, 4]],
    ['gte and lt together', _ => ({ n: _.gte(1).lt(3) }), [0, 1]],
    ['and of two', _ => ({ n: _.and(_.gt(1), _.lte(3)) }), [1, 2]],
    ['in', _ => ({ n: _.in([1, 5, 77]) }), [0, 4]],
    ['nin', _ => ({ n: _.nin([1, 2, 3]) }), [3, 4]],
    ['or on one field', _ => ({ n: _.or(_.lt(2), _.gt(4)) }), [0, 4]],
    ['exists', _ => ({ inner: _.exists(true) }), [0, 1]],
    ['an element of an array', () => ({ list: 2 }), [0, 1]],
    ['all', _ => ({ list: _.all([2, 3]) }), [1]],
    ['size', _ => ({ list: _.size(0) }), [2]],
    ['mod', _ => ({ n: _.mod(2, 1) }), [0, 2, 4]],
    ['elemMatch', _ => ({ marks: _.elemMatch({ by: 'b', n: _.gt(5) }) }), [3]],
    ['elemMatch on no single element', _ => ({ marks: _.elemMatch({ by: 'a', n: _.gt(5) }) }), []],
    ['a pattern', () => ({ tag: /^red$/i }), [0, 2]],
    ['not', _ => ({ n: _.not(_.gt(1)) }), [0, 3]],
    ['a date', _ => ({ date: _.lte(new Date(1000)) }), [4]]
  ]
  test.each(cases)('%s', async (_name, filter, expected) => {
    const room = await write(documents)
    const found = await letters()
      .where({ room, ...filter(db.command) })
      .orderBy('at', 'asc')
      .get()
    expect(ats(found)).toEqual(expected)
  })

  test('alternatives over several fields', async () => {
    const room = await write(documents)
    const _ = db.command
    const found = await letters()
      .where(_.and([{ room }, _.or([{ n: 1 }, { tag: 'blue' }])]))
      .get()
    expect(ats(found).sort()).toEqual([0, 3])
  })

  test('an array field is found through its index by any element, once', async () => {
    const reader = fresh('reader')
    await write([{ readers: [reader, 'other'] }, { readers: [reader, reader] }, { readers: ['other'] }])
    expect(ats(await letters().where({ readers: reader }).orderBy('at', 'asc').get())).toEqual([0, 1])
  })

  test('two bounds on an array may be met by two of its elements', async () => {
    const first = Date.now() + Math.random()
    await write([{ readers: [first, first + 2] }, { readers: [first + 3, first + 4] }])
    const _ = db.command
    expect(
      ats(
        await letters()
          .where({ readers: _.gt(first + 0.5).lt(first + 1.5) })
          .get()
      )
    ).toEqual([0])
  })

  test('an operator that does not exist is refused', async () => {
    const room = await write([{}])
    await errorOf(
      letters()
        .where({ room, n: { $nearly: 3 } })
        .get() as Promise<unknown>
    )
  })
})

describe('order and pages', () => {
  test('ordered both ways, through the index and without it', async () => {
    const room = await write([{ n: 2 }, { n: 3 }, { n: 1 }])
    const by = async (field: string, way: 'asc' | 'desc') =>
      ats(await letters().where({ room }).orderBy(field, way).get())
    expect(await by('at', 'asc')).toEqual([0, 1, 2])
    expect(await by('at', 'desc')).toEqual([2, 1, 0])
    expect(await by('n', 'asc')).toEqual([2, 0, 1])
    expect(await by('n', 'desc')).toEqual([1, 0, 2])
  })

  test('two orders: the second decides ties of the first', async () => {
    const room = await write([{ n: 1 }, { n: 2 }, { n: 1 }])
    const found = await letters().where({ room }).orderBy('n', 'desc').orderBy('at', 'desc').get()
    expect(ats(found)).toEqual([1, 2, 0])
  })

  test('several rooms at once come in one order', async () => {
    const rooms = [await write([{ at: 1 }, { at: 3 }]), await write([{ at: 2 }, { at: 4 }])]
    const both = { room: db.command.in(rooms) }
    expect(ats(await letters().where(both).orderBy('at', 'asc').get())).toEqual([1, 2, 3, 4])
    expect(ats(await letters().where(both).orderBy('at', 'desc').limit(3).get())).toEqual([4, 3, 2])
  })

  test('skip and limit cut a page out of the order', async () => {
    const room = await write([{}, {}, {}, {}, {}])
    expect(ats(await letters().where({ room }).orderBy('at', 'desc').skip(1).limit(2).get())).toEqual([3, 2])
  })

  test('pages by _id: after the last one seen', async () => {
    const room = await write([{}, {}, {}])
    const _ = db.command
    const page = (after: string) =>
      letters()
        .where({ room, _id: _.gt(after) })
        .orderBy('_id', 'asc')
        .limit(2)
        .get()
    expect(ats(await page(`${room}/`))).toEqual([0, 1])
    expect(ats(await page(`${room}/0001`))).toEqual([2])
  })

  test('100 come without a limit, 1000 at most with one', async () => {
    const room = await write(Array.from({ length: 1001 }, () => ({})))
    expect((await letters().where({ room }).get()).data).toHaveLength(100)
    expect((await letters().where({ room }).limit(5000).get()).data).toHaveLength(1000)
    expect((await letters().where({ room }).count()).total).toBe(1001)
  })

  test('a projection names fields to keep, or to leave out; _id stays unless left out', async () => {
    const room = await write([{ n: 1, inner: { k: 'x', l: 'y' } }])
    const shown = async (projection: object) =>
      (await letters().where({ room }).field(projection).get()).data[0]
    const _id = `${room}/0000`
    expect(await shown({ n: true })).toEqual({ _id, n: 1 })
    expect(await shown({ n: true, _id: false })).toEqual({ n: 1 })
    expect(await shown({ 'inner.k': true })).toEqual({ _id, inner: { k: 'x' } })
    expect(await shown({ n: false, inner: false })).toEqual({ _id, room, at: 0 })
  })
})

describe('many documents', () => {
  test('where().update changes all that match, where().remove takes them', async () => {
    const room = await write([{ n: 1 }, { n: 1 }, { n: 2 }])
    const _ = db.command
    expect(
      (
        await letters()
          .where({ room, n: 1 })
          .update({ data: { n: _.inc(5) } })
      ).stats
    ).toEqual({ updated: 2 })
    expect((await letters().where({ room, n: 6 }).remove()).stats).toEqual({ removed: 2 })
    expect(ats(await letters().where({ room }).get())).toEqual([2])
  })

  test('of two who change what they have both read, only the first is counted', async () => {
    const room = await write([{ version: 1 }])
    const change = () =>
      letters()
        .where({ room, version: 1 })
        .update({ data: { version: db.command.inc(1) } })
    const counts = await Promise.all([change(), change(), change()])
    expect(counts.map(({ stats }) => stats.updated).sort()).toEqual([0, 0, 1])
  })
})

describe('aggregate', () => {
  const $ = () => db.command.aggregate

  test('matches, groups and sorts', async () => {
    const room = await write([
      { n: 1, tag: 'a' },
      { n: 5, tag: 'b' },
      { n: 2, tag: 'a' }
    ])
    const { list } = await letters()
      .aggregate()
      .match({ room })
      .group({ _id: '$tag', sum: $().sum('$n'), count: $().sum(1) })
      .sort({ _id: 1 })
      .limit(10)
      .end()
    expect(list).toEqual([
      { _id: 'a', sum: 3, count: 2 },
      { _id: 'b', sum: 5, count: 1 }
    ])
  })

  test('projects, unwinds, counts', async () => {
    const room = await write([{ list: ['x', 'y'] }, { list: ['y'] }])
    const spread = letters().aggregate().match({ room }).project({ _id: 0, one: '$list' }).unwind('$one')
    expect((await spread.limit(10).end()).list).toEqual([{ one: 'x' }, { one: 'y' }, { one: 'y' }])
    const { list } = await letters().aggregate().match({ room }).count('letters').end()
    expect(list).toEqual([{ letters: 2 }])
  })

  test('looks up the documents of another collection', async () => {
    const room = await write([{ n: 1 }])
    await db.collection('numbered').add({ data: { _id: room, room, number: 7 } })
    const { list } = await letters()
      .aggregate()
      .match({ room })
      .lookup({ from: 'numbered', localField: 'room', foreignField: '_id', as: 'found' })
      .project({ _id: 0, found: 1 })
      .limit(10)
      .end()
    expect(list).toEqual([{ found: [{ _id: room, room, number: 7 }] }])
  })

  test('of a collection that was not declared is refused', async () => {
    const error = await errorOf(db.collection('nowhere').aggregate().match({ a: 1 }).end())
    expect(error).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
  })
})

describe('a unique index', () => {
  const numbered = () => db.collection('numbered')
  const E11000 = { errCode: -502001, message: expect.stringContaining('E11000') }

  test('refuses a second document of the same values, added or updated', async () => {
    const room = fresh('room')
    await numbered().add({ data: { room, number: 1 } })
    expect(await errorOf(numbered().add({ data: { room, number: 1 } }))).toMatchObject(E11000)
    const { _id } = await numbered().add({ data: { room, number: 2 } })
    expect(
      await errorOf(
        numbered()
          .doc(_id)
          .update({ data: { number: 1 } })
      )
    ).toMatchObject(E11000)
    expect((await numbered().doc(_id).get()).data).toMatchObject({ number: 2 })
  })

  test('counts a missing field as null: two documents without it collide', async () => {
    const room = fresh('room')
    await numbered().add({ data: { room } })
    expect(await errorOf(numbered().add({ data: { room } }))).toMatchObject(E11000)
    expect(await errorOf(numbered().add({ data: { room, number: null } }))).toMatchObject(E11000)
  })

  test('is free again when its document goes', async () => {
    const room = fresh('room')
    const { _id } = await numbered().add({ data: { room, number: 1 } })
    await numbered().doc(_id).remove()
    await numbered().add({ data: { room, number: 1 } })
  })
})
