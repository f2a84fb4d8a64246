import type { DB } from 'wx-server-sdk'
import type { TestCloud } from '../harness'
import { connect, errorOf, fresh, type Database } from './settings'

let local: TestCloud | undefined
let db: Database
let cloud: Awaited<ReturnType<typeof connect>>['cloud']
beforeAll(async () => {
  ;({ local, db, cloud } = await connect())
})
afterAll(() => local?.stop())

const rooms = () => db.collection('rooms')

describe('add', () => {
  test('makes an _id when none is given', async () => {
    const { _id } = await rooms().add({ data: { name: 'Elm' } })
    expect(String(_id).length).toBeGreaterThan(10)
    expect((await rooms().doc(_id).get()).data).toEqual({ _id, name: 'Elm' })
  })

  test('keeps the _id that is given', async () => {
    const _id = fresh('room')
    expect((await rooms().add({ data: { _id, name: 'Elm' } }))._id).toBe(_id)
  })

  test('refuses an _id that exists, with E11000, and leaves the first document', async () => {
    const _id = fresh('room')
    await rooms().add({ data: { _id, name: 'first' } })
    const error = await errorOf(rooms().add({ data: { _id, name: 'second' } }))
    expect(error).toMatchObject({ errCode: -502001, message: expect.stringContaining('E11000') })
    expect((await rooms().doc(_id).get()).data).toMatchObject({ name: 'first' })
  })

  test('takes several at once', async () => {
    const ids = [fresh('room'), fresh('room')]
    const added = await rooms().add({ data: ids.map(_id => ({ _id })) })
    expect(added).toMatchObject({ _ids: ids })
  })

  test.each(['_hidden', 'a.b', '$set', 'x'.repeat(33), 'with-dash'])(
    'refuses the field name %s',
    async name => {
      await errorOf(rooms().add({ data: { [name]: 1 } }))
      await errorOf(rooms().add({ data: { inner: [{ [name]: 1 }] } }))
    }
  )

  test('keeps every kind of value', async () => {
    const value = {
      text: '议',
      whole: 7,
      large: 2 ** 40,
      part: 0.5,
      yes: true,
      none: null,
      date: new Date(1_700_000_000_000),
      list: [1, 'two', { three: 3 }],
      empty: {}
    }
    const { _id } = await rooms().add({ data: value })
    expect((await rooms().doc(_id).get()).data).toEqual({ _id, ...value })
  })

  test('a collection that was not declared is refused by its code', async () => {
    const error = await errorOf(db.collection('nowhere').add({ data: {} }))
    expect(error).toMatchObject({ errCode: -502005, message: expect.stringContaining('not exist') })
  })
})

describe('one document', () => {
  test('a missing one is an error, or null when so asked', async () => {
    const _id = fresh('room')
    expect(await errorOf(rooms().doc(_id).get())).toMatchObject({ errCode: -1 })
    const lenient = cloud.database({ throwOnNotFound: false } as object) as never as Database
    expect((await lenient.collection('rooms').doc(_id).get()).data).toBeNull()
  })

  test('set makes it, and replaces it whole', async () => {
    const _id = fresh('room')
    expect(
      (
        await rooms()
          .doc(_id)
          .set({ data: { a: 1, b: 2 } })
      ).stats
    ).toEqual({ updated: 0, created: 1 })
    expect(
      (
        await rooms()
          .doc(_id)
          .set({ data: { c: 3 } })
      ).stats
    ).toEqual({ updated: 1, created: 0 })
    expect((await rooms().doc(_id).get()).data).toEqual({ _id, c: 3 })
  })

  test('update changes the fields it names and no others', async () => {
    const { _id } = await rooms().add({ data: { a: 1, inner: { b: 2, c: 3 } } })
    expect(
      (
        await rooms()
          .doc(_id)
          .update({ data: { inner: { b: 9 } } })
      ).stats
    ).toEqual({ updated: 1 })
    expect((await rooms().doc(_id).get()).data).toEqual({ _id, a: 1, inner: { b: 9, c: 3 } })
  })

  test('update of a missing one updates none and makes none', async () => {
    const _id = fresh('room')
    expect(
      (
        await rooms()
          .doc(_id)
          .update({ data: { a: 1 } })
      ).stats
    ).toEqual({ updated: 0 })
    expect(await errorOf(rooms().doc(_id).get())).toMatchObject({ errCode: -1 })
  })

  test('an update that changes nothing counts none', async () => {
    const { _id } = await rooms().add({ data: { a: 1 } })
    expect(
      (
        await rooms()
          .doc(_id)
          .update({ data: { a: 1 } })
      ).stats
    ).toEqual({ updated: 0 })
  })

  test('remove counts what was there', async () => {
    const { _id } = await rooms().add({ data: {} })
    expect((await rooms().doc(_id).remove()).stats).toEqual({ removed: 1 })
    expect((await rooms().doc(_id).remove()).stats).toEqual({ removed: 0 })
  })

  test('an _id may be a number, and is not the text of that number', async () => {
    const _id = Math.floor(Math.random() * 1e15)
    await rooms()
      .doc(_id)
      .set({ data: { a: 1 } })
    expect((await rooms().doc(_id).get()).data).toEqual({ _id, a: 1 })
    expect(await errorOf(rooms().doc(String(_id)).get())).toMatchObject({ errCode: -1 })
  })

  test('the server sets its own date, with an offset', async () => {
    const { _id } = await rooms().add({
      data: { at: db.serverDate(), later: db.serverDate({ offset: 60_000 }) }
    })
    const { at, later } = (await rooms().doc(_id).get()).data as { at: Date; later: Date }
    expect(at).toBeInstanceOf(Date)
    expect(later.getTime() - at.getTime()).toBe(60_000)
  })
})

describe('update operators', () => {
  const start = { n: 6, text: 'x', list: ['a', 'b', 'c'], scores: [1, 5, 9], inner: { n: 1 } }
  const cases: [string, (_: DB.DatabaseCommand) => object, object][] = [
    ['inc adds', _ => ({ n: _.inc(2) }), { n: 8 }],
    ['inc starts a missing number at zero', _ => ({ fresh: _.inc(2) }), { fresh: 2 }],
    ['inc reaches into an object', _ => ({ inner: { n: _.inc(1) } }), { inner: { n: 2 } }],
    ['mul multiplies', _ => ({ n: _.mul(2) }), { n: 12 }],
    ['max keeps the larger', _ => ({ n: _.max(4) }), {}],
    ['min keeps the smaller', _ => ({ n: _.min(4) }), { n: 4 }],
    ['set replaces an object whole', _ => ({ inner: _.set({ k: 1 }) }), { inner: { k: 1 } }],
    ['remove takes a field away', _ => ({ text: _.remove() }), { text: undefined }],
    ['rename moves a field', _ => ({ text: _.rename('words') }), { text: undefined, words: 'x' }],
    ['push appends', _ => ({ list: _.push(['d']) }), { list: ['a', 'b', 'c', 'd'] }],
    ['unshift goes before', _ => ({ list: _.unshift(['z']) }), { list: ['z', 'a', 'b', 'c'] }],
    ['pop takes the last', _ => ({ list: _.pop() }), { list: ['a', 'b'] }],
    ['shift takes the first', _ => ({ list: _.shift() }), { list: ['b', 'c'] }],
    ['pull takes equal elements', _ => ({ list: _.pull('b') }), { list: ['a', 'c'] }],
    ['pull takes those a condition meets', _ => ({ scores: _.pull(_.gt(4)) }), { scores: [1] }],
    ['pullAll takes each of them', _ => ({ list: _.pullAll(['a', 'c']) }), { list: ['b'] }],
    ['addToSet adds once', _ => ({ list: _.addToSet('a') }), {}],
    ['addToSet adds what is new', _ => ({ list: _.addToSet('d') }), { list: ['a', 'b', 'c', 'd'] }]
  ]
  test.each(cases)('%s', async (_name, data, expected) => {
    const { _id } = await rooms().add({ data: start })
    await rooms()
      .doc(_id)
      .update({ data: data(db.command) })
    const { data: found } = await rooms().doc(_id).get()
    expect(JSON.parse(JSON.stringify(found))).toEqual(
      JSON.parse(JSON.stringify({ _id, ...start, ...expected }))
    )
  })

  const mistakes: [string, (_: DB.DatabaseCommand) => object][] = [
    ['inc of a text', _ => ({ text: _.inc(1) })],
    ['push onto a number', _ => ({ n: _.push([1]) })],
    ['a path through a text', () => ({ 'text.deep': 1 })],
    ['a field name with an underscore first', () => ({ _secret: 1 })],
    ['a change of an object and of a field in it', _ => ({ inner: _.set({ k: 1 }), 'inner.n': 4 })]
  ]
  test.each(mistakes)('%s is refused and changes nothing', async (_name, data) => {
    const { _id } = await rooms().add({ data: start })
    await errorOf(
      rooms()
        .doc(_id)
        .update({ data: data(db.command) })
    )
    expect((await rooms().doc(_id).get()).data).toEqual({ _id, ...start })
  })
})
