import { brokenLine } from './brokenLine'
import type { Reply } from '../src/contract/replies'
import { isRefused, type Refused } from '../src/domain/refusal'
import type { Instant } from '../src/domain/time'
import { callerOpenid } from './identity'

/** One call: who, when, and the id that makes a repeated command the same command. The clock is read here, once. */
export interface Call {
  openid: string
  now: Instant
  request: string
}

/**
 * The edge of a function: reads the caller and the clock, answers refusals as values, and is, with `eachAlone`, the only place that
 * catches. What broke is logged under the request id and answered as `internal`, without a word of what it was.
 */
export const endpoint =
  <T>(handle: (call: Call, event: unknown) => Promise<T | Refused>) =>
  async (event: unknown): Promise<Reply<T>> => {
    const now = Date.now()
    const request = requestOf(event)
    try {
      const value = await handle({ openid: callerOpenid(), now, request }, event)
      if (isRefused(value)) {
        return { ok: false, refusal: value.refused, ...(value.detail && { detail: value.detail }), now }
      }
      return { ok: true, value, now }
    } catch (error) {
      console.error(brokenLine(request, error))
      return { ok: false, refusal: 'internal', request, now }
    }
  }

/**
 * Does a job for each of many, one after another: what breaks at one is logged and leaves no other waiting. Answers how
 * many said that they did something.
 */
export const eachAlone = async <T>(
  { request }: Call,
  all: Iterable<T>,
  job: (one: T) => Promise<boolean | void>
): Promise<number> => {
  let done = 0
  for (const one of all) {
    try {
      if (await job(one)) done += 1
    } catch (error) {
      console.error(brokenLine(request, error))
    }
  }
  return done
}

const requestOf = (event: unknown): string => {
  const { request } = (event ?? {}) as { request?: unknown }
  return typeof request === 'string' && request.length <= 64 ? request : ''
}
