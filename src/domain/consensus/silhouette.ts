import type { Points } from './positions'

const { max, min, sqrt } = Math
const NOWHERE = Infinity

/**
 * Mean silhouette of each labelling (Rousseeuw 1987): how much nearer the points are to their own cluster than to the
 * next one, from -1 to 1. A point alone in its cluster counts nought. All labellings share one pass over the pairs.
 */
export const silhouettes = ({ x, y }: Points, labellings: readonly Uint8Array[]): number[] => {
  const n = x.length
  const width = labellings.map(labels => labels.reduce((most, label) => max(most, label + 1), 0))
  const sums = width.map(clusters => new Float64Array(n * clusters))
  for (let i = 1; i < n; i += 1) {
    const xi = x[i]!
    const yi = y[i]!
    for (let j = 0; j < i; j += 1) {
      const dx = xi - x[j]!
      const dy = yi - y[j]!
      const distance = sqrt(dx * dx + dy * dy)
      for (let l = 0; l < labellings.length; l += 1) {
        const labels = labellings[l]!
        const sum = sums[l]!
        const clusters = width[l]!
        sum[i * clusters + labels[j]!]! += distance
        sum[j * clusters + labels[i]!]! += distance
      }
    }
  }
  return labellings.map((labels, l) => meanSilhouette(labels, sums[l]!, width[l]!))
}

const meanSilhouette = (labels: Uint8Array, sums: Float64Array, clusters: number): number => {
  const size = new Float64Array(clusters)
  for (const label of labels) size[label]! += 1
  let total = 0
  labels.forEach((own, i) => {
    if (size[own] === 1) return
    const inside = sums[i * clusters + own]! / (size[own]! - 1)
    let outside = NOWHERE
    for (let other = 0; other < clusters; other += 1) {
      if (other !== own && size[other]! > 0)
        outside = min(outside, sums[i * clusters + other]! / size[other]!)
    }
    const larger = max(inside, outside)
    if (outside < NOWHERE && larger > 0) total += (outside - inside) / larger
  })
  return labels.length === 0 ? 0 : total / labels.length
}
