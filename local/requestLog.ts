/** One request of the SDK to the database. Instants are real milliseconds, whatever the settable clock says. */
export interface LoggedRequest {
  action: string
  collection?: string
  queryType?: string
  /** The invocation it came from; empty when it came from no function. */
  seq: string
  function: string
  start: number
  end: number
}

export interface RequestLog {
  add(request: LoggedRequest): void
  all(): LoggedRequest[]
  clear(): void
}

const MOST_KEPT = 200_000

export function openRequestLog(): RequestLog {
  let kept: LoggedRequest[] = []
  return {
    add: request => void (kept.length < MOST_KEPT && kept.push(request)),
    all: () => kept,
    clear: () => void (kept = [])
  }
}

/** How many of these requests had to wait for one another: the longest chain in which none overlap. */
export function roundTrips(requests: LoggedRequest[]): number {
  let trips = 0
  let free = -Infinity
  for (const { start, end } of [...requests].sort((a, b) => a.end - b.end)) {
    if (start < free) continue
    trips++
    free = end
  }
  return trips
}
