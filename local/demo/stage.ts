import type { LocalCloud } from '../cloud'
import { DOORS, HEAD, PLACE, personOf, setupEvent } from './village'

const DAY = 86_400_000

interface Reply {
  ok: boolean
  value?: unknown
  refusal?: string
  detail?: Record<string, unknown>
}

/** The village on a local cloud, where people act by calling the one function, as the mini-program does. */
export interface Stage {
  cloud: LocalCloud
  see(openid: string, name: string, fields?: object): Promise<Reply>
  act(openid: string, name: string, fields?: object, request?: string): Promise<Reply>
  /** As `act`, and its value; anything but done is a fault of the story. */
  done<T = Record<string, unknown>>(openid: string, name: string, fields?: object): Promise<T>
  /** Sets the clock to an instant of the story's day `day` (0 is the first), by default ten in the morning. */
  day(day: number, hour?: number): void
  /** Lets the timer run. */
  tick(): Promise<void>
  settle(door: string, openid?: string): Promise<void>
}

/** Sets the village up, changed if it is to be another one, and opens its story on the China day that begins at `start`. */
export const openStage = async (
  cloud: LocalCloud,
  secret: string,
  start: number,
  change: (event: ReturnType<typeof setupEvent>) => object = event => event
): Promise<Stage> => {
  const stage = stageOn(cloud, start)
  stage.day(0, 8)
  const set = (await cloud.call('setup', change(setupEvent(secret, start - 30 * DAY)), '')) as Reply
  if (!set.ok) throw new Error(`setup: ${set.refusal} ${JSON.stringify(set.detail ?? {})}`)
  return stage
}

/** The village as it lies on this cloud; `told` is new for every telling that goes on with it, so that no request repeats. */
export const stageOn = (cloud: LocalCloud, start: number, told = 'story'): Stage => {
  let requests = 0
  const call = async (openid: string, event: object) => (await cloud.call('api', event, openid)) as Reply
  const act: Stage['act'] = (
    openid,
    name,
    fields = {},
    request = `${told}-${start.toString(36)}-${++requests}`
  ) => call(openid, { do: name, request, ...AGREEING[name], ...fields })
  const see: Stage['see'] = (openid, name, fields = {}) => call(openid, { see: name, ...fields })
  const done: Stage['done'] = async <T>(openid: string, name: string, fields: object = {}) => {
    const reply = await act(openid, name, fields)
    if (!reply.ok)
      throw new Error(`${openid} ${name}: ${reply.refusal} ${JSON.stringify(reply.detail ?? {})}`)
    return reply.value as T
  }
  const day: Stage['day'] = (at, hour = 10) =>
    cloud.clock.set({ now: start + at * DAY + hour * 3_600_000, frozen: true })
  let codes: Map<string, string> | null = null
  const settle: Stage['settle'] = async (door, openid = personOf(door)) => {
    if (!codes) {
      const roll = (await see(HEAD.E, 'roll', { room: PLACE })) as {
        value: { rows: { door: string; code: string }[] }
      }
      codes = new Map(roll.value.rows.map(row => [row.door, row.code]))
    }
    await done(openid, 'bindByCode', { room: PLACE, door, code: codes.get(door) ?? '' })
  }
  const tick = async () => void (await cloud.fire('clock'))
  return { cloud, act, see, done, day, tick, settle }
}

/** Whoever confirms a household has read what is kept of them, as the page shows it, and agrees to its first version. */
const AGREEING: Readonly<Record<string, object>> = {
  bindByCode: { consent: 1 },
  claimHousehold: { consent: 1 }
}

/** Everyone of the village confirms their door with the code on the door list. */
export const settleEveryone = async (stage: Stage): Promise<void> => {
  await inTurns(DOORS, door => stage.settle(door))
}

/** Somebody from outside comes to a room by a card of one who belongs to the place. */
export const comesByCard = async (stage: Stage, guest: string, room: string, of: string = HEAD.E) => {
  const card = { room, matter: null, kind: 'share' }
  await stage.done(guest, 'enter', { ...(await stage.done(of, 'makeInvitation', card)), group: null })
}

/** A few at a time: as many as a village's evening, not as many as a stadium. */
export const inTurns = async <T>(all: readonly T[], each: (one: T) => Promise<unknown>): Promise<void> => {
  const waiting = [...all]
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await each(next)
  }
  await Promise.all(Array.from({ length: 8 }, worker))
}
