import { post, startTestCloud, type TestCloud } from './harness'
import { roundTrips } from '../../local/requestLog'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterEach(() => {
  cloud.clock.set({ now: null, frozen: false })
  cloud.faults.set([])
})
afterAll(() => cloud.stop())

const control = (path: string, body: unknown) => post(`${cloud.url}/control/${path}`, body)
const read = async (path: string) => (await fetch(`${cloud.url}/control/${path}`)).json()
const probe = (deed: string, more: object = {}) => cloud.call('probe', { deed, ...more }, 'person-a')
const DAY = 86_400_000

describe('the clock', () => {
  test('set and stopped, it is the same instant in functions, in the database and in control', async () => {
    const instant = Date.UTC(2031, 0, 2, 3, 4, 5)
    expect((await control('clock', { now: instant, frozen: true })).body).toEqual({
      now: instant,
      frozen: true
    })
    expect(await probe('clock')).toEqual({
      now: instant,
      date: instant,
      given: 5,
      is: true,
      text: expect.any(String)
    })
    expect(await read('clock')).toEqual({ now: instant, frozen: true })
    expect(await probe('serverDate')).toBe(instant)
  })

  test('it is stopped until it is let go', async () => {
    cloud.clock.set({ now: 1000, frozen: true })
    const { now } = (await probe('clock')) as { now: number }
    expect(now).toBe(1000)
    cloud.clock.set({ frozen: false })
    expect(cloud.clock.now() - 1000).toBeLessThan(60_000)
    await probe('slow', { ms: 5 })
    const later = (await probe('clock')) as { now: number }
    expect(later.now).toBeGreaterThan(1000)
  })

  test.each([
    ['+3d', 3 * DAY],
    ['-90m', -90 * 60_000],
    ['+250ms', 250]
  ])('a step of %s', async (step, expected) => {
    cloud.clock.set({ now: 10 * DAY, frozen: true })
    await control('clock', { now: step })
    expect(cloud.clock.now()).toBe(10 * DAY + expected)
  })

  test('null is the real time again', async () => {
    await control('clock', { now: '+3d' })
    expect(cloud.clock.now() - Date.now()).toBeGreaterThan(2 * DAY)
    await control('clock', { now: null })
    expect(Math.abs(cloud.clock.now() - Date.now())).toBeLessThan(DAY)
  })

  test.each(['tomorrow', '+3', 1.5, true])('%s is no time', async now => {
    expect((await control('clock', { now })).status).toBe(400)
  })
})

describe('faults', () => {
  const add = (_id: string) => probe('add', { data: { _id, n: 1 } })
  const exists = async (_id: string) =>
    ((await probe('read', { id: _id })) as { data: unknown }).data !== null
  const INSERT = { action: 'database.insertDocument' }

  test('refuse: an error, and nothing done', async () => {
    await control('faults', [{ match: INSERT, do: 'refuse' }])
    await expect(add('refused')).rejects.toThrow(/-501001/)
    expect(await exists('refused')).toBe(false)
  })

  test('it strikes once, or as often as it says', async () => {
    await control('faults', [{ match: INSERT, do: 'refuse', times: 2 }])
    await expect(add('thrice')).rejects.toThrow()
    await expect(add('thrice')).rejects.toThrow()
    await add('thrice')
  })

  test('drop-reply: an error, and yet it is done', async () => {
    await control('faults', [{ match: INSERT, do: 'drop-reply' }])
    await expect(add('dropped')).rejects.toThrow(/hang up|ECONNRESET/)
    expect(await exists('dropped')).toBe(true)
  })

  test('reset: an error, and nothing done', async () => {
    await control('faults', [{ match: INSERT, do: 'reset' }])
    await expect(add('reset')).rejects.toThrow(/hang up|ECONNRESET/)
    expect(await exists('reset')).toBe(false)
  })

  test('delay: done, later', async () => {
    await control('faults', [{ match: INSERT, do: 'delay', ms: 120 }])
    cloud.requests.clear()
    await add('delayed')
    const [{ start, end } = { start: 0, end: 0 }] = cloud.requests.all()
    expect(end - start).toBeGreaterThanOrEqual(119)
  })

  test('hold: done when the faults are set anew, and what came later went first', async () => {
    await control('faults', [{ match: INSERT, do: 'hold' }])
    const held = add('held')
    while (cloud.faults.struck() === 0) await new Promise(resolve => setTimeout(resolve, 5))
    await add('overtook')
    expect([await exists('held'), await exists('overtook')]).toEqual([false, true])
    await control('faults', [])
    await held
    expect(await exists('held')).toBe(true)
  })

  test('conflict: the transaction is gone with all it wrote, and at commit the callback runs again', async () => {
    await control('faults', [{ match: { action: 'database.commitTransaction' }, do: 'conflict' }])
    expect(await probe('transact', { id: 'transacted' })).toEqual({ runs: 2 })
    await control('faults', [{ match: { action: 'database.modifyDocument' }, do: 'conflict' }])
    await expect(probe('transact', { id: 'conflicted' })).rejects.toThrow(/TransactionConflict/)
    expect(await exists('conflicted')).toBe(false)
  })

  test('it strikes the collection, the function and the turn it names, and no other', async () => {
    await control('faults', [{ match: { ...INSERT, collection: 'letters' }, do: 'refuse' }])
    await add('other-collection')
    await control('faults', [{ match: { ...INSERT, function: 'tick' }, do: 'refuse' }])
    await add('other-function')
    await control('faults', [{ match: { ...INSERT, function: 'probe', nth: 2 }, do: 'refuse' }])
    await add('first')
    await expect(add('second')).rejects.toThrow()
    await add('third')
  })

  test('a call itself may lose its reply, though the function ran', async () => {
    await control('faults', [{ match: { action: 'fn' }, do: 'drop-reply' }])
    await expect(post(`${cloud.url}/fn/probe`, { deed: 'add', data: { _id: 'lost' } })).rejects.toThrow()
    expect(await exists('lost')).toBe(true)
  })

  test('a fault that does not exist is refused by name', async () => {
    const { status, body } = await control('faults', [{ match: {}, do: 'explode' }])
    expect([status, body.error]).toEqual([400, expect.stringContaining('explode')])
  })
})

describe('the request log', () => {
  test('says which invocation asked what, and how many requests waited for one another', async () => {
    await probe('add', { data: { _id: 'logged', n: 1 } })
    await fetch(`${cloud.url}/control/requests`, { method: 'DELETE' })
    await probe('readTwice', { id: 'logged' })
    const requests = await read('requests')
    expect(requests).toHaveLength(3)
    for (const request of requests)
      expect(request).toMatchObject({
        action: 'database.getDocument',
        collection: 'rooms',
        queryType: 'DOC',
        function: 'probe',
        seq: requests[0].seq
      })
  })

  test('requests that overlap wait for nobody; those that follow one another wait', () => {
    const at = (start: number, end: number) => ({ action: '', seq: '', function: '', start, end })
    expect(roundTrips([])).toBe(0)
    expect(roundTrips([at(0, 2), at(1, 3)])).toBe(1)
    expect(roundTrips([at(0, 2), at(1, 3), at(3, 4)])).toBe(2)
    expect(roundTrips([at(0, 10), at(1, 2), at(3, 4), at(5, 6)])).toBe(3)
  })
})

test('the open API is scripted and read back through control', async () => {
  await control('openapi', { api: 'security.msgSecCheck', replies: [{ errcode: 87014, errmsg: 'risky' }] })
  await expect(probe('check', { content: 'x' })).rejects.toThrow(/87014/)
  expect(await read('openapi')).toMatchObject([{ api: 'security.msgSecCheck', params: { content: 'x' } }])
})

test('control of nothing is not found', async () => {
  expect((await control('nothing', {})).status).toBe(404)
  expect((await control('timer/nowhere', {})).status).toBe(404)
})
