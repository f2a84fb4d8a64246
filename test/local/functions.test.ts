import { post, startTestCloud, type TestCloud } from './harness'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ timeLimit: 1500 })
})
afterAll(() => cloud.stop())

const probe = (deed: string, more: object = {}, openid = 'person-a') =>
  cloud.call('probe', { deed, ...more }, openid)
const http = (event: unknown, openid: string, name = 'probe') =>
  post(`${cloud.url}/fn/${name}`, event, { 'x-wx-openid': openid })

test('a function sees the caller, the app and who set it off', async () => {
  expect(await probe('who')).toMatchObject({ OPENID: 'person-a', SOURCE: 'wx_client', ENV: 'local' })
})

test('two people who call at once each see themselves, before and after a pause', async () => {
  const answers = await Promise.all(
    ['person-a', 'person-b'].map(async openid => ({
      openid,
      ...((await probe('slow', { ms: 150 }, openid)) as object)
    }))
  )
  for (const { openid, ...seen } of answers) expect(seen).toEqual({ most: 1, before: openid, after: openid })
})

test('more calls than instances wait their turn: never two in one instance', async () => {
  const people = ['p1', 'p2', 'p3', 'p4', 'p5']
  const answers = await Promise.all(people.map(openid => probe('slow', { ms: 20 }, openid)))
  expect(answers).toEqual(people.map(openid => ({ most: 1, before: openid, after: openid })))
})
test('a caller does not leave their name to the next call', async () => {
  await probe('who', {}, 'person-a')
  expect(await probe('who', {}, '')).not.toMatchObject({ OPENID: 'person-a' })
})
