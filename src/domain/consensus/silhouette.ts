import type { Points } from './positions'

const { max, min, sqrt } = Math
const NOWHERE = Infinity

/**
 * Mean silhouette of each labelling (Rousseeuw 1987): how much nearer the points are to their own cluster than to the
 * next one, from -1 to 1. A point alone in its cluster counts nought.
 * All labellings share one pass over the pairs: distances are summed by points with the same label in every labelling.
 */
export const silhouettes = (points: Points, labellings: readonly Uint8Array[]): number[] => {
  const cellOf = new Map<number, number>()
  const cells = Uint8Array.from(points.x, (_, i) => {
    const key = labellings.reduce((code, labels) => code * 256 + labels[i]!, 0)
    const cell = cellOf.get(key) ?? cellOf.size
    cellOf.set(key, cell)
    return cell
  })
  const order = Uint32Array.from(cells.keys()).sort((a, b) => cells[a]! - cells[b]! || a - b)
  const sums = distancesToCells(points, order, cells, cellOf.size)
  return labellings.map(labels => meanSilhouette(labels, order, cells, cellOf.size, sums))
}

/**
 * For every point its summed distance to the points of each cell: one row a cell, the points in this order, by cells.
 * So the points of a cell stand side by side, and what one point is away from them is summed at hand.
 */
const distancesToCells = (
  { x, y }: Points,
  order: Uint32Array,
  cells: Uint8Array,
  width: number
): Float64Array => {
  const n = order.length
  const px = Float64Array.from(order, i => x[i]!)
  const py = Float64Array.from(order, i => y[i]!)
  const begin = new Uint32Array(width + 1)
  for (const cell of cells) begin[cell + 1]! += 1
  for (let cell = 0; cell < width; cell += 1) begin[cell + 1]! += begin[cell]!
  const sums = new Float64Array(n * width)
  for (let i = 1; i < n; i += 1) {
    const own = cells[order[i]!]!
    const back = own * n
    for (let cell = 0; cell <= own; cell += 1) {
      const end = min(i, begin[cell + 1]!)
      let away = 0
      for (let j = begin[cell]!; j < end; j += 1) {
        const dx = px[i]! - px[j]!
        const dy = py[i]! - py[j]!
        const distance = sqrt(dx * dx + dy * dy)
        away += distance
        sums[back + j]! += distance
      }
      sums[cell * n + i]! += away
    }
  }
  return sums
}

const meanSilhouette = (
  labels: Uint8Array,
  order: Uint32Array,
  cells: Uint8Array,
  width: number,
  sums: Float64Array
): number => {
  const n = labels.length
  const labelOf = new Uint8Array(width)
  labels.forEach((label, i) => (labelOf[cells[i]!] = label))
  const clusters = labelOf.reduce((most, label) => max(most, label + 1), 0)
  const size = new Float64Array(clusters)
  for (const label of labels) size[label]! += 1
  const distance = new Float64Array(clusters)
  let total = 0
  for (let i = 0; i < n; i += 1) {
    const own = labels[order[i]!]!
    if (size[own] === 1) continue
    distance.fill(0)
    for (let cell = 0; cell < width; cell += 1) distance[labelOf[cell]!]! += sums[cell * n + i]!
    const inside = distance[own]! / (size[own]! - 1)
    let outside = NOWHERE
    for (let other = 0; other < clusters; other += 1) {
      if (other !== own && size[other]! > 0) outside = min(outside, distance[other]! / size[other]!)
    }
    const larger = max(inside, outside)
    if (outside < NOWHERE && larger > 0) total += (outside - inside) / larger
  }
  return n === 0 ? 0 : total / n
}
