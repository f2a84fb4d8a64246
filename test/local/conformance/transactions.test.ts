import type { TestCloud } from '../harness'
import { connect, errorOf, fresh, type Database, type Transaction } from './settings'

let local: TestCloud | undefined
let db: Database
beforeAll(async () => {
  ;({ local, db } = await connect())
})
afterAll(() => local?.stop())

const rooms = () => db.collection('rooms')
const CONFLICT = { errCode: -501001, message: expect.stringContaining('TransactionConflict') }

async function room(data: object = {}) {
  const _id = fresh('room')
  await rooms().add({ data: { _id, n: 1, ...data } })
  return _id
}
const read = async (_id: string) => (await rooms().doc(_id).get()).data

test('what a transaction writes is there when it has ended, all of it', async () => {
  const [a, b] = [await room(), await room()]
  const made = fresh('room')
  const answer = await db.runTransaction(async transaction => {
    await transaction
      .collection('rooms')
      .doc(a)
      .update({ data: { n: 2 } })
    await transaction.collection('rooms').doc(b).remove()
    await transaction.collection('rooms').add({ data: { _id: made, n: 3 } })
    return 'done'
  })
  expect(answer).toBe('done')
  expect([await read(a), await read(made)]).toEqual([
    { _id: a, n: 2 },
    { _id: made, n: 3 }
  ])
  await errorOf(rooms().doc(b).get())
})

test('a callback that throws leaves nothing behind and its own error', async () => {
  const a = await room()
  const error = await errorOf(
    db.runTransaction(async transaction => {
      await transaction
        .collection('rooms')
        .doc(a)
        .update({ data: { n: 2 } })
      throw new Error('changed my mind')
    })
  )
  expect(error.message).toBe('changed my mind')
  expect(await read(a)).toMatchObject({ n: 1 })
})

test('rollback takes the writes back and rejects with the reason', async () => {
  const a = await room()
  const outcome = db.runTransaction(async transaction => {
    await transaction
      .collection('rooms')
      .doc(a)
      .update({ data: { n: 2 } })
    await transaction.rollback('a reason')
  })
  await expect(outcome).rejects.toBe('a reason')
  expect(await read(a)).toMatchObject({ n: 1 })
})

test('a transaction reads its own writes; nobody else does before it ends', async () => {
  const a = await room()
  await db.runTransaction(async transaction => {
    await transaction
      .collection('rooms')
      .doc(a)
      .update({ data: { n: 2 } })
    expect((await transaction.collection('rooms').doc(a).get()).data).toMatchObject({ n: 2 })
    expect(await read(a)).toMatchObject({ n: 1 })
  })
})

test('a transaction keeps reading the state it began with', async () => {
  const a = await room()
  await db.runTransaction(async transaction => {
    await transaction.collection('rooms').doc(a).get()
    await rooms()
      .doc(a)
      .update({ data: { n: 2 } })
    expect((await transaction.collection('rooms').doc(a).get()).data).toMatchObject({ n: 1 })
  })
})

test('writing what someone has written since conflicts at once, is not run again and has no code', async () => {
  const a = await room()
  let runs = 0
  const error = await errorOf(
    db.runTransaction(async transaction => {
      runs++
      await transaction.collection('rooms').doc(a).get()
      await rooms()
        .doc(a)
        .update({ data: { n: 2 } })
      await transaction
        .collection('rooms')
        .doc(a)
        .update({ data: { n: 3 } })
    })
  )
  expect(error).toMatchObject(CONFLICT)
  expect(error).not.toHaveProperty('code')
  expect(runs).toBe(1)
  expect(await read(a)).toMatchObject({ n: 2 })
})

test('removing what someone has changed since conflicts too', async () => {
  const a = await room()
  const transaction = await db.startTransaction()
  await transaction.collection('rooms').doc(a).get()
  await rooms()
    .doc(a)
    .update({ data: { n: 2 } })
  expect(await errorOf(transaction.collection('rooms').doc(a).remove())).toMatchObject(CONFLICT)
})

test('of two transactions on one document the first writer wins', async () => {
  const a = await room()
  const [first, second] = [await db.startTransaction(), await db.startTransaction()]
  await first
    .collection('rooms')
    .doc(a)
    .update({ data: { n: 2 } })
  expect(
    await errorOf(
      second
        .collection('rooms')
        .doc(a)
        .update({ data: { n: 3 } })
    )
  ).toMatchObject(CONFLICT)
  await first.commit()
  expect(await read(a)).toMatchObject({ n: 2 })
})

test('after a conflict the transaction cannot be committed, even by a callback that caught it', async () => {
  const a = await room()
  const transaction = await db.startTransaction()
  await transaction.collection('rooms').doc(a).get()
  await rooms()
    .doc(a)
    .update({ data: { n: 2 } })
  await errorOf(
    transaction
      .collection('rooms')
      .doc(a)
      .update({ data: { n: 3 } })
  )
  await errorOf(transaction.commit())
  expect(await read(a)).toMatchObject({ n: 2 })
})

test('a plain write to a document that a transaction holds waits until it ends', async () => {
  const a = await room()
  const transaction = await db.startTransaction()
  await transaction
    .collection('rooms')
    .doc(a)
    .update({ data: { n: db.command.inc(10) } })
  let isWritten = false
  const plain = rooms()
    .doc(a)
    .update({ data: { n: db.command.mul(2) } })
    .then(() => (isWritten = true))
  await room() // time enough for a write that does not wait
  expect(isWritten).toBe(false)
  await transaction.commit()
  await plain
  expect(await read(a)).toMatchObject({ n: 22 })
})

test('two who move what they both read never lose a step: it is 4, or one of them was refused', async () => {
  const a = await room()
  const step = () =>
    db.runTransaction(async transaction => {
      const { n } = (await transaction.collection('rooms').doc(a).get()).data as { n: number }
      await transaction
        .collection('rooms')
        .doc(a)
        .update({ data: { n: n + 1 } })
    })
  const outcomes = await Promise.allSettled([step(), step(), step()])
  const done = outcomes.filter(({ status }) => status === 'fulfilled').length
  expect(done).toBeGreaterThan(0)
  expect(await read(a)).toMatchObject({ n: 1 + done })
})

test('adding an _id that exists is refused inside a transaction as outside', async () => {
  const a = await room()
  const error = await errorOf(
    db.runTransaction(transaction => transaction.collection('rooms').add({ data: { _id: a } }))
  )
  expect(error).toMatchObject({ errCode: -502001, message: expect.stringContaining('E11000') })
})

test('a unique value is refused at once when it is taken, and frees itself within one transaction', async () => {
  const place = fresh('room')
  const numbered = db.collection('numbered')
  const { _id } = await numbered.add({ data: { room: place, number: 1 } })
  const add = (transaction: Transaction) =>
    transaction.collection('numbered').add({ data: { room: place, number: 1 } })
  expect(await errorOf(db.runTransaction(add))).toMatchObject({ errCode: -502001 })
  await db.runTransaction(async transaction => {
    await transaction.collection('numbered').doc(_id).remove()
    await add(transaction)
  })
  expect((await numbered.where({ room: place }).count()).total).toBe(1)
})

test('a conflict at commit runs the callback again', async () => {
  const place = fresh('room')
  const numbers: number[] = []
  await db.runTransaction(async transaction => {
    const number = numbers.push(0)
    await transaction.collection('numbered').add({ data: { room: place, number: number === 1 ? 7 : 8 } })
    if (number === 1) await db.collection('numbered').add({ data: { room: place, number: 7 } })
  })
  expect(numbers).toHaveLength(2)
  const { data } = await db.collection('numbered').where({ room: place }).get()
  expect(data.map(({ number }) => number).sort()).toEqual([7, 8])
})

test('queries are refused inside a transaction: single documents only', async () => {
  await errorOf(db.runTransaction(transaction => transaction.collection('rooms').where({ n: 1 }).get()))
})

test('a transaction that has ended takes nothing more', async () => {
  const a = await room()
  const transaction = await db.startTransaction()
  await transaction.commit()
  await errorOf(
    transaction
      .collection('rooms')
      .doc(a)
      .update({ data: { n: 2 } })
  )
  expect(await read(a)).toMatchObject({ n: 1 })
})
