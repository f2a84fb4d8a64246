export const FAULTS = ['refuse', 'delay', 'drop-reply', 'reset', 'conflict'] as const

/**
 * - `refuse`: answered with a system error, nothing done
 * - `delay`: done after `ms`
 * - `drop-reply`: done, then the connection is cut
 * - `reset`: the connection is cut, nothing done
 * - `conflict`: answered as a transaction conflict, the transaction is gone
 */
export interface Fault {
  match: { action?: string; collection?: string; function?: string; api?: string; nth?: number }
  do: (typeof FAULTS)[number]
  ms?: number
  /** How often it strikes; once when not given. */
  times?: number
}

/** One request as faults are matched on; a call of a function itself has the action `fn`. */
export interface Occasion {
  action: string
  collection?: string
  function?: string
  /** of the open API: `security.msgSecCheck` */
  api?: string
}

export interface Faults {
  set(faults: Fault[]): void
  /** The fault that strikes this request, if any; counts it. */
  strike(occasion: Occasion): Fault | undefined
}

export function openFaults(): Faults {
  let armed: { fault: Fault; seen: number; left: number }[] = []
  return {
    set(faults) {
      for (const fault of faults)
        if (!FAULTS.includes(fault.do)) throw new RangeError(`not a fault: ${fault.do}`)
      armed = faults.map(fault => ({ fault, seen: 0, left: fault.times ?? 1 }))
    },
    strike(occasion) {
      let struck: Fault | undefined
      for (const one of armed) {
        if (!fits(one.fault.match, occasion)) continue
        one.seen++
        const isTurn = one.fault.match.nth === undefined || one.seen >= one.fault.match.nth
        if (struck || !isTurn || one.left === 0) continue
        one.left--
        struck = one.fault
      }
      return struck
    }
  }
}

const fits = (match: Fault['match'], occasion: Occasion) =>
  (['action', 'collection', 'function', 'api'] as const).every(
    key => match[key] === undefined || match[key] === occasion[key]
  )
