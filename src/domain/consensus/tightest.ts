import { pick, type Chance } from './chance'
import { inertia, recentre, settle, squared, type Clustering } from './clusters'
import type { Points } from './positions'

/** Rounds in which all points move together; where few still move, moving them one by one gets further sooner. */
const ROUGHLY = 3

/** The tightest clustering of several starts drawn at random, each settled roughly and improved by moving single points. */
export const tightest = (points: Points, k: number, starts: number, chance: Chance): Clustering => {
  const attempt = () => improved(points, settle(points, spread(points, k, chance), ROUGHLY))
  let best = attempt()
  for (let start = 1; start < starts; start += 1) {
    const other = attempt()
    if (other.inertia < best.inertia - 1e-12) best = other
  }
  return best
}

/**
 * k of the points, each drawn with probability proportional to its squared distance from those before it
 * (Arthur and Vassilvitskii 2007).
 */
const spread = ({ x, y }: Points, k: number, chance: Chance): Points => {
  const distance = new Float64Array(x.length).fill(Infinity)
  const centres = { x: new Float64Array(k), y: new Float64Array(k) }
  let next = pick(chance, x.length)
  for (let c = 0; c < k; c += 1) {
    centres.x[c] = x[next]!
    centres.y[c] = y[next]!
    let total = 0
    for (let i = 0; i < x.length; i += 1) {
      const away = squared(x[i]! - centres.x[c]!, y[i]! - centres.y[c]!)
      if (away < distance[i]!) distance[i] = away
      total += distance[i]!
    }
    let left = chance() * total
    next = 0
    while (next < x.length - 1 && left >= distance[next]!) {
      left -= distance[next]!
      next += 1
    }
  }
  return centres
}

/**
 * Hartigan's exchange: a point moves when its new cluster gains less inertia than its old one loses, counting that both
 * means move with it. What Lloyd's rule takes for settled is often not.
 */
const improved = (points: Points, { labels, centres }: Clustering): Clustering => {
  const { x, y } = points
  const { x: cx, y: cy } = centres
  const size = new Float64Array(cx.length)
  for (let i = 0; i < labels.length; i += 1) size[labels[i]!]! += 1
  let still = 0
  for (let i = 0; still < x.length; i = i + 1 === x.length ? 0 : i + 1) {
    const own = labels[i]!
    const rest = size[own]! - 1
    still += 1
    if (rest === 0) continue
    let target = own
    let least = (squared(x[i]! - cx[own]!, y[i]! - cy[own]!) * size[own]!) / rest - 1e-9
    for (let c = 0; c < cx.length; c += 1) {
      if (c === own) continue
      const price = (squared(x[i]! - cx[c]!, y[i]! - cy[c]!) * size[c]!) / (size[c]! + 1)
      if (price < least) {
        least = price
        target = c
      }
    }
    if (target === own) continue
    cx[own]! -= (x[i]! - cx[own]!) / rest
    cy[own]! -= (y[i]! - cy[own]!) / rest
    size[own]! -= 1
    size[target]! += 1
    cx[target]! += (x[i]! - cx[target]!) / size[target]!
    cy[target]! += (y[i]! - cy[target]!) / size[target]!
    labels[i] = target
    still = 0
  }
  recentre(points, centres, labels)
  return { labels, centres, inertia: inertia(points, centres, labels) }
}
