import type { Points } from './positions'

export interface Clustering {
  /** the cluster of each point */
  labels: Uint8Array
  centres: Points
  /** sum of squared distances to the own centre */
  inertia: number
}

/** Two points closer than this are one: equal ballots differ in the last bit. */
const SAME = 1e-6

const NOWHERE = Infinity

/**
 * Lloyd's k-means from the given centres until no label changes. Ties go to the lower index; a cluster that lost its
 * points keeps its centre. Fewer rounds are for who goes on from there in another way.
 */
export const settle = (points: Points, start: Points, rounds = 1000): Clustering => {
  const centres = { x: start.x.slice(), y: start.y.slice() }
  const labels = new Uint8Array(points.x.length).fill(255)
  for (let round = 0; round < rounds && assign(points, centres, labels); round += 1)
    recentre(points, centres, labels)
  return { labels, centres, inertia: inertia(points, centres, labels) }
}

/** The first `k` points that lie apart from all before them; fewer where there are fewer different points. */
export const firstApart = ({ x, y }: Points, k: number): Points => {
  const chosen: number[] = []
  for (let i = 0; i < x.length && chosen.length < k; i += 1) {
    if (chosen.every(j => Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) > SAME)) chosen.push(i)
  }
  return { x: Float64Array.from(chosen, i => x[i]!), y: Float64Array.from(chosen, i => y[i]!) }
}

/** Every point to its nearest centre; whether any label changed. */
const assign = ({ x, y }: Points, centres: Points, labels: Uint8Array): boolean => {
  const cx = centres.x
  const cy = centres.y
  let changed = false
  for (let i = 0; i < x.length; i += 1) {
    const px = x[i]!
    const py = y[i]!
    let nearest = 0
    let least = NOWHERE
    for (let c = 0; c < cx.length; c += 1) {
      const dx = px - cx[c]!
      const dy = py - cy[c]!
      const distance = dx * dx + dy * dy
      if (distance < least) {
        least = distance
        nearest = c
      }
    }
    if (labels[i] !== nearest) {
      labels[i] = nearest
      changed = true
    }
  }
  return changed
}

/** Every centre to the mean of its points. */
export const recentre = ({ x, y }: Points, centres: Points, labels: Uint8Array): void => {
  const k = centres.x.length
  const sumX = new Float64Array(k)
  const sumY = new Float64Array(k)
  const size = new Float64Array(k)
  for (let i = 0; i < labels.length; i += 1) {
    const c = labels[i]!
    sumX[c]! += x[i]!
    sumY[c]! += y[i]!
    size[c]! += 1
  }
  for (let c = 0; c < k; c += 1) {
    if (size[c] === 0) continue
    centres.x[c] = sumX[c]! / size[c]!
    centres.y[c] = sumY[c]! / size[c]!
  }
}

export const inertia = ({ x, y }: Points, centres: Points, labels: Uint8Array): number => {
  let sum = 0
  for (let i = 0; i < x.length; i += 1)
    sum += squared(x[i]! - centres.x[labels[i]!]!, y[i]! - centres.y[labels[i]!]!)
  return sum
}

export const squared = (dx: number, dy: number): number => dx * dx + dy * dy
