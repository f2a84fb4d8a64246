import type { LocalCloud } from '../../local/cloud'
import { acceptAtTriage, announceNeed, complain, signAll } from '../../local/demo/story'
import { DOORS, HEAD, PLACE, personOf } from '../../local/demo/village'
import { roundTrips } from '../../local/requestLog'
import { DAY, openVillage, type Village } from '../functions/hewanli'

const VOTERS = 100
const WORKERS = 8

interface Tap {
  tap: string
  aim: { requests: number; waiting?: number }
  /** the n-th person taps */
  send(nth: number): Promise<unknown>
}

/**
 * What a tap costs, counted while every database reply takes 25 ms, so that those sent together are seen to overlap: database requests, how many of them
 * wait for one another; and how long it takes without that delay.
 */
export const benchTaps = async () => {
  const village = await openVillage(DOORS, WORKERS)
  try {
    const petition = await complain(village, '请给西院装一排晾衣架')
    const matter = await complain(village)
    await signAll(village, matter, DOORS.slice(0, 24))
    await acceptAtTriage(village, matter)
    const { vote } = await announceNeed(village, matter)
    village.later(3 * DAY)
    await village.done(HEAD.E, 'openVote', { matter })
    const as = (nth: number): string => personOf(DOORS[nth % DOORS.length] ?? '')
    /** Somebody of W2 to W4: nobody there holds an office. */
    const resident = (nth: number): string => as(nth + 20)
    const cast = (nth: number, choice: string) =>
      village.done(as(nth), 'castBallot', {
        matter,
        vote,
        household: `${PLACE}.${DOORS[nth % DOORS.length]}`,
        choice
      })
    const page = { requests: 3, waiting: 2 }
    const taps: Tap[] = [
      { tap: 'openHome', aim: page, send: nth => village.see(resident(nth), 'home') },
      { tap: 'openHomeOfHead', aim: page, send: () => village.see(HEAD.E, 'home') },
      { tap: 'openRoom', aim: page, send: nth => village.see(as(nth), 'room', { room: PLACE }) },
      { tap: 'openMatter', aim: page, send: nth => village.see(as(nth), 'matter', { matter }) },
      { tap: 'openBallot', aim: page, send: nth => village.see(as(nth), 'ballot', { matter }) },
      { tap: 'sign', aim: { requests: 4 }, send: nth => village.act(as(nth), 'sign', { matter: petition }) },
      { tap: 'cast', aim: { requests: 4 }, send: nth => cast(nth, 'yes') }
    ]
    const figures: object[] = []
    for (const tap of taps) figures.push(...(await measured(village.cloud, tap)))
    return [...figures, await throughput(village, nth => cast(nth, 'no'))]
  } finally {
    await village.close()
  }
}

/** Requests of one act, how many of them waited for one another, and its time. */
export const counted = async (log: LocalCloud['requests'], act: () => Promise<unknown>) => {
  log.clear()
  const start = performance.now()
  await act()
  const ms = Math.round(performance.now() - start)
  return { requests: log.all().length, waiting: roundTrips(log.all()), ms }
}

/** Requests and times of one tap, sent by twenty people. */
export const measured = async (cloud: LocalCloud, { tap, aim, send }: Tap) => {
  await send(0)
  cloud.faults.set([{ match: {}, do: 'delay', ms: 25, times: 100 }])
  cloud.requests.clear()
  await send(1)
  const requests = [...cloud.requests.all()]
  cloud.faults.set([])
  const times: number[] = []
  for (let nth = 2; nth < 20; nth += 1) {
    const start = performance.now()
    await send(nth)
    times.push(performance.now() - start)
  }
  return [
    { figure: 'requests', tap, requests: requests.length, waiting: roundTrips(requests), aim },
    { figure: 'latency', tap, ...percentiles(times) }
  ]
}

/** A hundred households tapping at the same instant, each through the real SDK. */
const throughput = async (village: Village, cast: (nth: number) => Promise<unknown>) => {
  await Promise.all(Array.from({ length: WORKERS * 2 }, () => village.see(personOf('W1-01'), 'home')))
  const times: number[] = []
  const start = performance.now()
  await Promise.all(
    Array.from({ length: VOTERS }, async (_, nth) => {
      const tapped = performance.now()
      await cast(nth)
      times.push(performance.now() - tapped)
    })
  )
  const perSecond = Math.round(VOTERS / ((performance.now() - start) / 1000))
  return {
    figure: 'throughput',
    voters: VOTERS,
    workers: WORKERS,
    ballotsPerSecond: perSecond,
    ...percentiles(times)
  }
}

const percentiles = (times: number[]) => {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) * 10) / 10
  return { p50Ms: at(0.5), p99Ms: at(0.99) }
}
