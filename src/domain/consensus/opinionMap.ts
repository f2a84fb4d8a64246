import type { Points } from './positions'
import { SMALLEST_ROW } from './thresholds'

/** Households that stand close together, drawn as one mark in their middle. Never fewer than five. */
export interface MapCell {
  x: number
  y: number
  households: number
  /** null where no camps are announced */
  camp: number | null
}

/**
 * The placed households in cells of five to nine, each camp by itself; more only where all stand at one point. In the
 * order of their places, so that nothing is learned from the order. A camp has five households or more.
 */
export const mapCells = (points: Points, labels: Uint8Array | null): MapCell[] => {
  const places = Array.from(points.x, (x, i): Place => ({ x, y: points.y[i]!, camp: labels?.[i] ?? null }))
  const camps = [...new Set(places.map(each => each.camp))]
  return camps
    .flatMap(camp => cells(places.filter(each => each.camp === camp)))
    .map(middle)
    .sort((a, b) => a.x - b.x || a.y - b.y)
}

interface Place {
  x: number
  y: number
  camp: number | null
}

/** Parted at the widest gap that leaves five on either side, along the side on which they lie further apart. */
const cells = (places: readonly Place[]): (readonly Place[])[] => {
  const first = extent(places, 'x') >= extent(places, 'y') ? 'x' : 'y'
  const second = first === 'x' ? 'y' : 'x'
  if (places.length < 2 * SMALLEST_ROW || extent(places, first) === 0) return [places]
  const sorted = [...places].sort((a, b) => a[first] - b[first] || a[second] - b[second])
  let at = SMALLEST_ROW
  for (let cut = at; cut <= sorted.length - SMALLEST_ROW; cut += 1) {
    if (gapBefore(sorted, cut, first) > gapBefore(sorted, at, first)) at = cut
  }
  return [...cells(sorted.slice(0, at)), ...cells(sorted.slice(at))]
}

const gapBefore = (sorted: readonly Place[], cut: number, along: 'x' | 'y'): number =>
  sorted[cut]![along] - sorted[cut - 1]![along]

const extent = (places: readonly Place[], along: 'x' | 'y'): number => {
  const all = places.map(each => each[along])
  return Math.max(...all) - Math.min(...all)
}

const middle = (cell: readonly Place[]): MapCell => {
  const mean = (along: 'x' | 'y') =>
    Math.round((100 * cell.reduce((sum, each) => sum + each[along], 0)) / cell.length) / 100
  return { x: mean('x'), y: mean('y'), households: cell.length, camp: cell[0]!.camp }
}
