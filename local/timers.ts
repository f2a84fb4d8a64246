import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from './clock'

export interface Trigger {
  function: string
  name: string
  cron: string
}

const MINUTE = 60_000
const UTC_PLUS_8 = 8 * 60 * MINUTE
const LOOK_EVERY = 500 // real ms
const LONGEST_WAIT = 366 * 24 * 60 // minutes

/** The timer triggers of the functions in a folder, from each one's `config.json`. */
export function readTriggers(functionsDir: string): Trigger[] {
  if (!existsSync(functionsDir)) return []
  return readdirSync(functionsDir).flatMap(name => {
    const file = join(functionsDir, name, 'config.json')
    if (!existsSync(file)) return []
    const { triggers = [] } = JSON.parse(readFileSync(file, 'utf8')) as {
      triggers?: { name: string; type: string; config: string }[]
    }
    return triggers
      .filter(trigger => trigger.type === 'timer')
      .map(trigger => ({ function: name, name: trigger.name, cron: trigger.config }))
  })
}

/**
 * The first instant (ms) after `after` that a seven-field cron names, in UTC+8.
 * Fields are a number, `*` or a star over n; the second is a number; anything else is refused by name.
 */
export function nextRun(cron: string, after: number): number {
  const fields = cron.trim().split(/\s+/)
  if (fields.length !== 7) throw new RangeError(`a cron of CloudBase has seven fields: ${cron}`)
  const [second, minute, hour, day, month, weekday, year] = fields.map(fitting(cron)) as Fit[]
  const at = Number(fields[0])
  if (!second || !Number.isInteger(at) || at > 59) throw new RangeError(`the second is a number: ${cron}`)
  if (fields[3] !== '*' && fields[5] !== '*') throw new RangeError(`either a day or a weekday: ${cron}`)
  const first = Math.ceil((after + 1 - at * 1000) / MINUTE)
  for (let count = first; count < first + LONGEST_WAIT; count++) {
    const local = new Date(count * MINUTE + UTC_PLUS_8)
    const fits =
      minute!(local.getUTCMinutes()) &&
      hour!(local.getUTCHours()) &&
      day!(local.getUTCDate()) &&
      month!(local.getUTCMonth() + 1) &&
      weekday!(local.getUTCDay()) &&
      year!(local.getUTCFullYear())
    if (fits) return count * MINUTE + at * 1000
  }
  throw new RangeError(`never within a year: ${cron}`)
}

/**
 * Fires each trigger when the settable clock passes its instant. A leap over several instants fires once;
 * a clock set back starts the count anew. Answers how to stop.
 */
export function startTimers(triggers: Trigger[], clock: Clock, fire: (trigger: Trigger) => Promise<unknown>) {
  const dueAfter = (now: number) => new Map(triggers.map(trigger => [trigger, nextRun(trigger.cron, now)]))
  const running = new Set<Trigger>()
  let seen = clock.now()
  let due = dueAfter(seen)
  const look = setInterval(() => {
    const now = clock.now()
    if (now < seen) due = dueAfter(now)
    seen = now
    for (const trigger of triggers) {
      if (now < due.get(trigger)! || running.has(trigger)) continue
      due.set(trigger, nextRun(trigger.cron, now))
      running.add(trigger)
      void fire(trigger).finally(() => running.delete(trigger))
    }
  }, LOOK_EVERY)
  return () => clearInterval(look)
}

type Fit = (value: number) => boolean

const fitting =
  (cron: string) =>
  (field: string): Fit => {
    const [, every, exact] = /^(?:\*(?:\/([1-9]\d*))?|(\d+))$/.exec(field) ?? []
    if (every === undefined && exact === undefined && field !== '*')
      throw new RangeError(`not supported in a cron here: ${field} in ${cron}`)
    if (exact !== undefined) return value => value === Number(exact)
    return value => value % Number(every ?? 1) === 0
  }
