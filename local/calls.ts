import { CUT } from './admin'
import type { Clock } from './clock'
import type { Faults } from './faults'
import { APPID, type Functions } from './functions'
import type { Answer } from './instance'
import type { Trigger } from './timers'

interface Parts {
  functions: Functions
  faults: Faults
  clock: Clock
  triggers: Trigger[]
}

/** The ways a function is set off from outside; undefined when it does not exist. */
export function openCalls({ functions, faults, clock, triggers }: Parts) {
  return {
    /** By a person in the mini-program. As there, the platform adds `userInfo` to the event. */
    async call(name: string, event: unknown, openid: string): Promise<Answer | typeof CUT | undefined> {
      if (!functions.has(name)) return undefined
      if (/^\d+$/.test(openid)) throw new RangeError('the SDK would read an openid of digits as a number')
      if (typeof event !== 'object' || event === null || Array.isArray(event))
        throw new RangeError('an event is a JSON object')
      const fault = faults.strike({ action: 'fn', function: name })
      if (fault?.do === 'reset') return CUT
      if (fault?.do === 'refuse') return { ok: false, error: 'refused by an injected fault' }
      await faults.passed(fault)
      const withUser = { ...event, userInfo: { appId: APPID, openId: openid } }
      const answer = await functions.call(name, withUser, { openid, source: 'wx_client' })
      return fault?.do === 'drop-reply' ? CUT : answer
    },

    /** By the platform, which pushes an event of its own (云函数消息推送); the openid is the author's it is about. */
    async push(name: string, event: object, openid: string): Promise<Answer | undefined> {
      return functions.has(name) ? functions.call(name, event, { openid, source: 'wx_unknown' }) : undefined
    },

    /** By its timer: nobody's openid, and the event the platform sends. */
    async fire(name: string): Promise<Answer | undefined> {
      if (!functions.has(name)) return undefined
      const trigger = triggers.find(({ function: triggered }) => triggered === name)
      const Time = new Date(clock.now()).toISOString()
      const event = { Type: 'Timer', TriggerName: trigger?.name ?? name, Time, Message: '' }
      return functions.call(name, event, { openid: '', source: 'wx_trigger' })
    }
  }
}
