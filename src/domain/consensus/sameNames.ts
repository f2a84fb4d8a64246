/**
 * New group numbers so that as many voters as possible keep the number they had (undefined: had none).
 * All ways of handing out the numbers are tried; there are at most five groups.
 */
export const keepingNames = (
  labels: Uint8Array,
  k: number,
  before: readonly (number | undefined)[]
): Uint8Array => {
  const stayed = Array.from({ length: k }, () => new Float64Array(k))
  labels.forEach((label, i) => {
    const old = before[i]
    if (old !== undefined && old < k) stayed[label]![old]! += 1
  })
  let best: number[] = []
  let most = -1
  for (const names of orders(k)) {
    const kept = names.reduce((sum, name, label) => sum + stayed[label]![name]!, 0)
    if (kept > most) {
      most = kept
      best = names
    }
  }
  return labels.map(label => best[label]!)
}

/** All orders of 0 … k-1, the ascending one first. */
const orders = (k: number): number[][] =>
  k === 0
    ? [[]]
    : orders(k - 1).flatMap(rest =>
        rest.concat(k - 1).map((_, at) => inserted(rest, k - 1, rest.length - at))
      )

const inserted = (list: number[], value: number, at: number): number[] => [
  ...list.slice(0, at),
  value,
  ...list.slice(at)
]
