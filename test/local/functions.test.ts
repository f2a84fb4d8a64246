import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestCloud, type TestCloud } from './harness'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ timeLimit: 1500 })
})
afterAll(() => cloud.stop())

const probe = (deed: string, more: object = {}, openid = 'person-a') =>
  cloud.call('probe', { deed, ...more }, openid)

test('a function sees the caller, the app and who set it off', async () => {
  expect(await probe('who')).toEqual({
    OPENID: 'person-a',
    APPID: expect.any(String),
    SOURCE: 'wx_client',
    ENV: 'local'
  })
})

test('the event comes as it was sent, with the user the platform adds', async () => {
  expect(await probe('event', { list: [1, null] })).toEqual({
    deed: 'event',
    list: [1, null],
    userInfo: { openId: 'person-a', appId: expect.any(String) }
  })
})

test('an event travels as JSON: a date becomes a text, and what is undefined goes', async () => {
  const event = (await probe('event', { at: new Date(0), gone: undefined })) as object
  expect(event).toMatchObject({ at: '1970-01-01T00:00:00.000Z' })
  expect(event).not.toHaveProperty('gone')
})

test('two people who call at once each see themselves, before and after a pause', async () => {
  const people = ['person-a', 'person-b']
  const answers = await Promise.all(people.map(openid => probe('slow', { ms: 150 }, openid)))
  expect(answers).toEqual(people.map(openid => ({ most: 1, before: openid, after: openid })))
})

test('more calls than instances wait their turn: never two in one instance', async () => {
  const people = ['p1', 'p2', 'p3', 'p4', 'p5']
  const answers = await Promise.all(people.map(openid => probe('slow', { ms: 20 }, openid)))
  expect(answers).toEqual(people.map(openid => ({ most: 1, before: openid, after: openid })))
})

test('a caller leaves no name to the next call', async () => {
  await Promise.all([probe('slow', { ms: 5 }), probe('slow', { ms: 5 })])
  const { OPENID = '' } = (await probe('who', {}, '')) as { OPENID?: string }
  expect(OPENID).toBe('')
})

test('an openid of digits is refused, for the SDK would make a number of it', async () => {
  await expect(probe('who', {}, '000123')).rejects.toThrow(/openid/)
})

test('a function that returns nothing answers null', async () => {
  expect(await probe('nothing')).toBeNull()
})

test('a function that throws fails with its message, is logged, and serves on', async () => {
  await expect(probe('throws')).rejects.toThrow('so it was meant')
  expect(cloud.logged.join()).toContain('so it was meant')
  expect(await probe('who')).toMatchObject({ OPENID: 'person-a' })
})

test('a function that ends its process fails that call alone; the next finds a fresh one', async () => {
  await expect(probe('exits')).rejects.toThrow(/ended/)
  expect(await probe('who')).toMatchObject({ OPENID: 'person-a' })
})

test('a call over the time limit is stopped, and the next finds a fresh instance', async () => {
  await expect(probe('slow', { ms: 60_000 })).rejects.toThrow(/timed out/)
  expect(await probe('slow', { ms: 1 })).toMatchObject({ most: 1 })
})

test('an answer of 6 MB goes through, a larger one does not', async () => {
  const limit = 6 * 1024 * 1024
  const quotes = 2
  expect(await probe('large', { bytes: limit - quotes })).toHaveLength(limit - quotes)
  await expect(probe('large', { bytes: limit - quotes + 1 })).rejects.toThrow(/6 MB/)
})

test('a function called by a function acts for the same person, and says through whom', async () => {
  const seen = await probe('relay', { name: 'probe', data: { deed: 'who' } })
  expect(seen).toMatchObject({ OPENID: 'person-a', SOURCE: 'wx_client,scf' })
  await expect(probe('relay', { name: 'nobody', data: {} })).rejects.toThrow(/nobody/)
  await expect(probe('relay', { name: 'probe', data: { deed: 'throws' } })).rejects.toThrow(/so it was meant/)
})

test('a query inside a transaction is refused, though the SDK sends it without the transaction', async () => {
  await expect(probe('countInTransaction')).rejects.toThrow(/single documents/)
})

test.each(['nowhere', '../probe', 'probe/index.js', ''])('there is no function %j', async name => {
  await expect(cloud.call(name, {}, 'person-a')).rejects.toThrow(/does not exist/)
})

test('a function that cannot be loaded fails by its reason', async () => {
  const functionsDir = mkdtempSync(join(tmpdir(), 'functions-'))
  mkdirSync(join(functionsDir, 'broken'))
  writeFileSync(join(functionsDir, 'broken', 'index.js'), 'throw new Error("cannot be loaded")')
  const other = await startTestCloud({ functionsDir })
  await expect(other.call('broken', {}, 'person-a')).rejects.toThrow('cannot be loaded')
  await other.stop()
  rmSync(functionsDir, { recursive: true })
})
