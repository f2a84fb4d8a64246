export const FAULTS = ['refuse', 'delay', 'hold', 'drop-reply', 'reset', 'conflict'] as const

/**
 * - `refuse`: answered with a system error, nothing done
 * - `delay`: done after `ms`
 * - `hold`: done when the faults are set anew, so that a test decides what overtakes it
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
  /** How many requests were struck since the faults were set. */
  struck(): number
  /** Until a request that was struck may go on; at once for what neither delays nor holds. */
  passed(fault: Fault | undefined): Promise<void>
}

export function openFaults(): Faults {
  let armed: { fault: Fault; seen: number; left: number }[] = []
  const held: (() => void)[] = []
  let struckSoFar = 0
  return {
    set(faults) {
      for (const fault of faults)
        if (!FAULTS.includes(fault.do)) throw new RangeError(`not a fault: ${fault.do}`)
      armed = faults.map(fault => ({ fault, seen: 0, left: fault.times ?? 1 }))
      struckSoFar = 0
      for (const goOn of held.splice(0)) goOn()
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
      if (struck) struckSoFar++
      return struck
    },
    struck: () => struckSoFar,
    async passed(fault) {
      if (fault?.do === 'delay') await new Promise(resolve => setTimeout(resolve, fault.ms ?? 0))
      if (fault?.do === 'hold') await new Promise<void>(resolve => held.push(resolve))
    }
  }
}

const fits = (match: Fault['match'], occasion: Occasion) =>
  (['action', 'collection', 'function', 'api'] as const).every(
    key => match[key] === undefined || match[key] === occasion[key]
  )
