import type { Points } from './positions'

const { max, min, sqrt } = Math
const NOWHERE = Infinity

/**
 * Mean silhouette of each labelling (Rousseeuw 1987): how much nearer the points are to their own cluster than to the
 * next one, from -1 to 1. A point alone in its cluster counts nought.
 * All labellings share one pass over the pairs: distances are summed by points with the same label in every labelling.
 */
export const silhouettes = (points: Points, labellings: readonly Uint8Array[]): number[] => {
  const cellOf = new Map<string, number>()
  const cells = Uint8Array.from(points.x, (_, i) => {
    const key = labellings.map(labels => labels[i]!).join()
    if (!cellOf.has(key)) cellOf.set(key, cellOf.size)
    return cellOf.get(key)!
  })
  const sums = distancesToCells(points, cells, cellOf.size)
  return labellings.map(labels => meanSilhouette(labels, cells, cellOf.size, sums))
}

/** For every point its summed distance to the points of each cell: n rows, one column a cell. */
const distancesToCells = ({ x, y }: Points, cells: Uint8Array, width: number): Float64Array => {
  const sums = new Float64Array(x.length * width)
  for (let i = 1; i < x.length; i += 1) {
    const xi = x[i]!
    const yi = y[i]!
    const row = i * width
    const own = cells[i]!
    for (let j = 0; j < i; j += 1) {
      const dx = xi - x[j]!
      const dy = yi - y[j]!
      const distance = sqrt(dx * dx + dy * dy)
      sums[row + cells[j]!]! += distance
      sums[j * width + own]! += distance
    }
  }
  return sums
}

const meanSilhouette = (labels: Uint8Array, cells: Uint8Array, width: number, sums: Float64Array): number => {
  const labelOf = new Uint8Array(width)
  labels.forEach((label, i) => (labelOf[cells[i]!] = label))
  const clusters = labelOf.reduce((most, label) => max(most, label + 1), 0)
  const size = new Float64Array(clusters)
  for (const label of labels) size[label]! += 1
  let total = 0
  labels.forEach((own, i) => {
    if (size[own] === 1) return
    const distance = new Float64Array(clusters)
    for (let cell = 0; cell < width; cell += 1) distance[labelOf[cell]!]! += sums[i * width + cell]!
    const inside = distance[own]! / (size[own]! - 1)
    let outside = NOWHERE
    for (let other = 0; other < clusters; other += 1) {
      if (other !== own && size[other]! > 0) outside = min(outside, distance[other]! / size[other]!)
    }
    const larger = max(inside, outside)
    if (outside < NOWHERE && larger > 0) total += (outside - inside) / larger
  })
  return labels.length === 0 ? 0 : total / labels.length
}
