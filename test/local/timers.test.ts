import { startClock } from '../../local/clock'
import { nextRun, startTimers } from '../../local/timers'
import { startTestCloud, type TestCloud } from './harness'

const at = (text: string) => Date.parse(`${text}+08:00`)

describe('a cron names instants in UTC+8', () => {
  const cases: [string, string, string][] = [
    ['0 */5 * * * * *', '2026-03-01T10:01:00', '2026-03-01T10:05:00'],
    ['0 */5 * * * * *', '2026-03-01T10:04:59.999', '2026-03-01T10:05:00'],
    ['0 */5 * * * * *', '2026-03-01T10:05:00', '2026-03-01T10:10:00'],
    ['30 * * * * * *', '2026-03-01T10:01:29', '2026-03-01T10:01:30'],
    ['30 * * * * * *', '2026-03-01T10:01:30', '2026-03-01T10:02:30'],
    ['0 0 2 1 * * *', '2026-03-01T02:00:00', '2026-04-01T02:00:00'],
    ['0 15 9 * * 1 *', '2026-03-01T10:00:00', '2026-03-02T09:15:00'],
    ['0 0 0 1 1 * 2027', '2026-03-01T10:00:00', '2027-01-01T00:00:00']
  ]
  test.each(cases)('%s after %s', (cron, after, expected) => {
    expect(new Date(nextRun(cron, at(after)))).toEqual(new Date(at(expected)))
  })

  test.each([
    '* * * * *',
    '*/10 * * * * * *',
    '61 * * * * * *',
    '0 1,2 * * * * *',
    '0 1-5 * * * * *',
    '0 0 2 1 * 1 *',
    '0 99 * * * * *'
  ])('%s is refused by name', cron => {
    expect(() => nextRun(cron, at('2026-03-01T10:00:00'))).toThrow(cron)
  })
})

describe('a timer', () => {
  const trigger = { function: 'tick', name: 'everyFive', cron: '0 */5 * * * * *' }
  let fired: number[]
  let clock: ReturnType<typeof startClock>
  let stop: () => void
  let ending: Promise<void>
  beforeEach(() => {
    jest.useFakeTimers()
    fired = []
    ending = Promise.resolve()
    clock = startClock()
    clock.set({ now: at('2026-03-01T10:01:00'), frozen: true })
    stop = startTimers([trigger], clock, async () => {
      fired.push(clock.now())
      await ending
    })
  })
  afterEach(() => {
    stop()
    jest.useRealTimers()
  })
  const look = () => jest.advanceTimersByTimeAsync(2000)

  test('does not fire before its instant, and fires on it', async () => {
    clock.set({ now: at('2026-03-01T10:04:59.999') })
    await look()
    expect(fired).toEqual([])
    clock.advance(1)
    await look()
    expect(fired).toEqual([at('2026-03-01T10:05:00')])
  })

  test('fires once, however far the clock leapt', async () => {
    clock.advance(3 * 86_400_000)
    await look()
    expect(fired).toHaveLength(1)
  })

  test('counts anew when the clock is set back', async () => {
    clock.set({ now: at('2026-01-01T00:01:00') })
    await look()
    clock.advance(4 * 60_000)
    await look()
    expect(fired).toEqual([at('2026-01-01T00:05:00')])
  })

  test('waits for the run before', async () => {
    let end = () => {}
    ending = new Promise(resolve => (end = resolve))
    for (let times = 0; times < 2; times++) {
      clock.advance(5 * 60_000)
      await look()
    }
    expect(fired).toHaveLength(1)
    end()
    await look()
    expect(fired).toHaveLength(2)
  })

  test('stopped, fires no more', async () => {
    stop()
    clock.advance(5 * 60_000)
    await look()
    expect(fired).toEqual([])
  })
})

describe('a timer fired by hand', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await startTestCloud()
  })
  afterAll(() => cloud.stop())

  test("runs its function with the platform's event, for nobody, and answers what it returned", async () => {
    cloud.clock.set({ frozen: true })
    expect(await cloud.fire('tick')).toEqual({ at: cloud.clock.now() })
    const notes = await cloud.call('probe', { deed: 'notes' }, 'person-a')
    expect(notes).toMatchObject({ data: [{ trigger: 'everyFive', source: 'wx_trigger', openid: null }] })
  })

  test('of no function is an error', async () => {
    await expect(cloud.fire('nowhere')).rejects.toThrow(/does not exist/)
  })
})
