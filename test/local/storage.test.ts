import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readStorageRule } from '../../local/schema'
import { DATABASE_FILE, post, startTestCloud, type TestCloud } from './harness'

const SCHEMA = { collections: {} }
const declaring = (storage?: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'rule-')), 'database.json')
  writeFileSync(file, JSON.stringify({ ...SCHEMA, ...(storage && { storage }) }))
  return file
}
const NOBODY = ''
const PATH = 'photos/a.jpg'

let cloud: TestCloud
const startWith = async (databaseFile: string) => (cloud = await startTestCloud({ databaseFile }))
afterEach(() => cloud.stop())

const as = (openid: string): Record<string, string> => (openid === NOBODY ? {} : { 'x-wx-openid': openid })
const put = async (openid: string, body: string) =>
  (await fetch(`${cloud.url}/storage/${PATH}`, { method: 'PUT', headers: as(openid), body })).status
const get = async (openid: string, address = `${cloud.url}/storage/${PATH}`) => {
  const reply = await fetch(address, { headers: as(openid) })
  return reply.ok ? await reply.text() : reply.status
}
const addressFor = async (seconds: number): Promise<string> => {
  const file_list = [{ fileid: `cloud://local.6c6f-local/${PATH}`, max_age: seconds }]
  const { body } = await post(`${cloud.url}/admin`, { action: 'storage.batchGetDownloadUrl', file_list })
  return body.data.download_list[0].tempFileURL
}

test('by PRIVATE whoever stored a file reads it and may replace it; nobody else does either', async () => {
  await startWith(declaring('PRIVATE'))
  expect(await put(NOBODY, 'nobody’s')).toBe(403)
  expect(await put('p-author', 'first')).toBe(200)
  expect(await put('p-other', 'forged')).toBe(403)
  expect(await get('p-author')).toBe('first')
  for (const reader of ['p-other', NOBODY]) expect(await get(reader)).toBe(403)
  expect(await put('p-author', 'second')).toBe(200)
  expect(await get('p-author')).toBe('second')
})

test('an address that a function hands out opens one file to anybody, and only until it runs out', async () => {
  await startWith(declaring('PRIVATE'))
  cloud.clock.set({ now: 1_000_000_000_000, frozen: true })
  await put('p-author', 'a picture')
  const address = await addressFor(300)
  expect(await get('p-other', address)).toBe('a picture')
  expect(await get('p-other', address.replace('a.jpg', 'b.jpg'))).toBe(404)
  expect(await get('p-other', address.replace(/until=\d+/, 'until=2000000000'))).toBe(403)
  cloud.clock.advance(300_000)
  expect(await get('p-other', address)).toBe('a picture')
  cloud.clock.advance(1)
  expect(await get('p-other', address)).toBe(403)
})

test('where no rule is declared everybody reads, as on the platform; a rule that is none stops the start', async () => {
  await startWith(declaring())
  await put('p-author', 'a picture')
  expect(await get('p-other')).toBe('a picture')
  expect(() => readStorageRule(declaring('CLOSED'))).toThrow('storage rule CLOSED')
  expect(readStorageRule(DATABASE_FILE)).toBe('READONLY')
})
