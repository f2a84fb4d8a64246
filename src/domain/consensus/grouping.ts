import type { Chance } from './chance'
import { firstApart } from './clusters'
import type { Points } from './positions'
import { silhouettes } from './silhouette'
import { tightest } from './tightest'

export const GROUP_COUNTS = [2, 3, 4, 5] as const

/** Placed voters divided into k groups; group 0 is the largest, then by place along the first axis. */
export interface Grouping {
  k: number
  labels: Uint8Array
  inertia: number
  silhouette: number
}

/** The tightest division for every k that has that many different points, k ascending. */
export const groupings = (points: Points, starts: number, chance: Chance): Grouping[] => {
  const different = firstApart(points, GROUP_COUNTS.length + 1).x.length
  const found = GROUP_COUNTS.filter(k => k <= different).map(k => tightest(points, k, starts, chance))
  const scores = silhouettes(
    points,
    found.map(each => each.labels)
  )
  return found.map(({ labels, centres, inertia }, i) => ({
    k: centres.x.length,
    labels: numbered(labels, centres),
    inertia,
    silhouette: scores[i]!
  }))
}

/** The division with the largest silhouette; the fewer groups on a tie; none where all stand at one point. */
export const bestGrouping = (candidates: readonly Grouping[]): Grouping | null =>
  candidates.reduce<Grouping | null>(
    (best, each) => (best && each.silhouette <= best.silhouette + 1e-12 ? best : each),
    null
  )

export const groupSizes = (labels: Uint8Array, k: number): number[] =>
  Array.from({ length: k }, (_, group) => labels.filter(label => label === group).length)

/** Names that follow from the result, not from the start it came from. */
const numbered = (labels: Uint8Array, centres: Points): Uint8Array => {
  const sizes = groupSizes(labels, centres.x.length)
  const order = [...sizes.keys()].sort(
    (a, b) => sizes[b]! - sizes[a]! || centres.x[a]! - centres.x[b]! || centres.y[a]! - centres.y[b]!
  )
  const nameOf = new Uint8Array(order.length)
  order.forEach((cluster, name) => (nameOf[cluster] = name))
  return labels.map(label => nameOf[label]!)
}
