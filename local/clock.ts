/** What the control endpoint takes: an instant in ms, a step such as `+3d` or `-90m`, or null for the real time. */
export interface ClockChange {
  now?: number | string | null
  frozen?: boolean
}

/** One clock for functions, timers and the database's `serverDate`; it can be set and stopped. */
export interface Clock {
  now(): number
  set(change: ClockChange): void
  /** Milliseconds. */
  advance(by: number): void
  isFrozen(): boolean
  /** Two doubles a worker reads: the offset from real time, and the instant it stands at or NaN. */
  shared: SharedArrayBuffer
}

const OFFSET = 0
const STANDS_AT = 1
const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

export function startClock(): Clock {
  const shared = new SharedArrayBuffer(16)
  const cell = new Float64Array(shared)
  cell[STANDS_AT] = NaN
  const isFrozen = () => !Number.isNaN(cell[STANDS_AT])
  const now = () => (isFrozen() ? cell[STANDS_AT]! : Date.now() + cell[OFFSET]!)
  const show = (instant: number, frozen: boolean) => {
    cell[OFFSET] = instant - Date.now()
    cell[STANDS_AT] = frozen ? instant : NaN
  }
  return {
    now,
    isFrozen,
    shared,
    advance: by => show(now() + by, isFrozen()),
    set: ({ now: to, frozen = isFrozen() }) => show(instantOf(to, now()), frozen)
  }
}

function instantOf(to: ClockChange['now'], now: number): number {
  if (to === undefined) return now
  if (to === null) return Date.now()
  if (typeof to === 'number' && Number.isSafeInteger(to)) return to
  const [, sign, count, unit = ''] = /^([+-])(\d{1,9})(ms|s|m|h|d)$/.exec(String(to)) ?? []
  if (!sign) throw new RangeError(`not an instant or a step of time: ${to}`)
  return now + Number(sign + count) * UNITS[unit]!
}
