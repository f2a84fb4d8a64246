import type { Clock, ClockChange } from './clock'
import type { Fault, Faults } from './faults'
import type { OpenApi, OpenApiReply } from './openapi'
import type { RequestLog } from './requestLog'

export interface ControlParts {
  clock: Clock
  faults: Faults
  requests: RequestLog
  openApi: OpenApi
  /** Runs a function as its timer would; undefined when there is no such function. */
  fire(name: string): Promise<object | undefined>
}

/**
 * The hand on the local cloud: clock, faults, request log, scripted replies, timers.
 * Answers undefined for what does not exist; throws a RangeError for what makes no sense.
 */
export async function control(
  parts: ControlParts,
  method: string,
  path: string,
  body: unknown
): Promise<unknown> {
  const { clock, faults, requests, openApi } = parts
  const [what, name = ''] = path.split('/')
  switch (`${method} ${what}`) {
    case 'GET clock':
      return { now: clock.now(), frozen: clock.isFrozen() }
    case 'POST clock':
      clock.set(body as ClockChange)
      return { now: clock.now(), frozen: clock.isFrozen() }
    case 'POST timer':
      return parts.fire(name)
    case 'POST faults':
      faults.set(body as Fault[])
      return {}
    case 'GET requests':
      return requests.all()
    case 'DELETE requests':
      requests.clear()
      return {}
    case 'GET openapi':
      return openApi.calls()
    case 'DELETE openapi':
      openApi.clear()
      return {}
    case 'POST openapi': {
      const { api, replies } = body as { api: string; replies: OpenApiReply[] }
      openApi.script(api, replies)
      return {}
    }
  }
  return undefined
}
