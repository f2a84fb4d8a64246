import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { post, startTestCloud, type TestCloud } from './harness'

let cloud: TestCloud
let h5Dir: string
beforeAll(async () => {
  h5Dir = mkdtempSync(join(tmpdir(), 'pages-'))
  mkdirSync(join(h5Dir, 'js'))
  writeFileSync(join(h5Dir, 'index.html'), '<title>议事</title>')
  writeFileSync(join(h5Dir, 'js', 'app.js'), 'void 0')
  cloud = await startTestCloud({ h5Dir })
})
afterAll(async () => {
  await cloud.stop()
  rmSync(h5Dir, { recursive: true })
})

const fn = (event: unknown, openid = 'person-a', name = 'probe') =>
  post(`${cloud.url}/fn/${name}`, event, { 'x-wx-openid': openid })

describe('a call of a function', () => {
  test('answers what it returned', async () => {
    const { status, body } = await fn({ deed: 'who' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ OPENID: 'person-a' })
  })

  test('without an openid is nobody', async () => {
    const { status, body } = await post(`${cloud.url}/fn/probe`, { deed: 'who' })
    expect(status).toBe(200)
    expect(body.OPENID ?? '').toBe('')
  })

  test('that throws answers 500 with its message', async () => {
    expect(await fn({ deed: 'throws' })).toEqual({ status: 500, body: { error: 'so it was meant' } })
  })

  test.each(['{"deed":', 'null', '[]', '"who"', '7'])(
    "with the body %s is the sender's mistake",
    async body => {
      expect((await fn(body)).status).toBe(400)
    }
  )

  test("with an openid of digits is the sender's mistake", async () => {
    expect((await fn({ deed: 'who' }, '123456')).status).toBe(400)
  })

  test('of no function is not found', async () => {
    expect((await fn({}, 'person-a', 'nowhere')).status).toBe(404)
  })

  test('of 6 MB goes through, of one byte more does not, and the server lives', async () => {
    const limit = 6 * 1024 * 1024
    const sized = (bytes: number) => {
      const event = JSON.stringify({ deed: 'nothing', text: '' })
      return event.replace('""', `"${'x'.repeat(bytes - event.length)}"`)
    }
    expect((await fn(sized(limit))).status).toBe(200)
    expect((await fn(sized(limit + 1))).status).toBe(413)
    expect((await fn({ deed: 'who' })).status).toBe(200)
  })
})

describe('pages', () => {
  const get = async (path: string) => {
    const response = await fetch(cloud.url + path)
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text()
    }
  }

  test('the root is the page, files come with their type', async () => {
    expect(await get('/')).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
      text: '<title>议事</title>'
    })
    expect(await get('/?as=person-a')).toMatchObject({ status: 200, text: '<title>议事</title>' })
    expect(await get('/js/app.js')).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8' })
  })

  test.each(['/nowhere', '/js', '/..%2f..%2fetc%2fpasswd', '/%2e%2e/secret', '/storage/nothing'])(
    '%s is not found',
    async path => {
      expect((await get(path)).status).toBe(404)
    }
  )

  test('a page is packed for whoever takes it so, and plain for everybody else', async () => {
    const sent = async (accepted: string) => {
      const response = await fetch(`${cloud.url}/`, { headers: { 'accept-encoding': accepted } })
      return [response.headers.get('content-encoding'), await response.text()]
    }
    expect(await sent('gzip')).toEqual(['gzip', '<title>议事</title>'])
    expect(await sent('identity')).toEqual([null, '<title>议事</title>'])
  })

  test('an address that cannot be read is refused', async () => {
    expect((await get('/%ff')).status).toBe(400)
  })
})

test('an unknown action, and an unreadable request, are refused without harm', async () => {
  expect((await post(`${cloud.url}/admin`, { action: 'database.dance' })).body).toMatchObject({
    code: expect.any(String)
  })
  expect((await post(`${cloud.url}/admin`, '{"action"')).status).toBe(400)
  expect((await post(`${cloud.url}/admin`, {})).status).toBe(400)
  expect((await post(`${cloud.url}/admin`, 'x', { 'content-type': 'multipart/form-data' })).status).toBe(400)
})
