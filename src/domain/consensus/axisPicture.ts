import type { Layout } from './layout'
import type { Matrix } from './matrix'
import { SMALLEST_ROW } from './thresholds'

/** A stretch of the axis, from 0 at its left end to 1 at its right end, and how many households stand in it. */
export interface Bar {
  from: number
  to: number
  households: number
}

/** The question that divides a room most: who stands where between its two ends, and what the ends say. */
export interface AxisPicture {
  /** part of all differences that lies along it */
  share: number
  bars: readonly Bar[]
  /** what the right end says of the statements that tell the ends apart; the left end says the opposite */
  rightEnd: readonly { statement: string; side: 'agree' | 'disagree' }[]
}

const MOST_BARS = 15
const MOST_STATEMENTS = 5

export const axisPicture = (matrix: Matrix, { axes, points }: Layout): AxisPicture => {
  const loading = (column: number) => axes.first[column]!
  const telling = [...matrix.statements.keys()]
    .filter(column => !matrix.hidden[column] && loading(column) !== 0)
    .sort((a, b) => Math.abs(loading(b)) - Math.abs(loading(a)))
    .slice(0, MOST_STATEMENTS)
  return {
    share: axes.strength[0] / axes.total,
    bars: bars([...points.x]),
    rightEnd: telling.map(column => ({
      statement: matrix.statements[column]!,
      side: loading(column) > 0 ? 'agree' : 'disagree'
    }))
  }
}

/**
 * A histogram of about √n bars of one width, in which a bar of one to four households is joined with its smaller
 * neighbour until no bar shows fewer than five. Empty bars stay: a gap is what it is looked at for.
 */
export const bars = (places: readonly number[]): Bar[] => {
  const low = Math.min(...places)
  const width = Math.max(...places) - low
  const count = Math.min(MOST_BARS, Math.ceil(Math.sqrt(places.length)))
  const drawn = Array.from({ length: count }, (_, i): Bar => ({
    from: i / count,
    to: (i + 1) / count,
    households: 0
  }))
  for (const place of places) {
    drawn[width > 0 ? Math.min(count - 1, Math.floor(((place - low) / width) * count)) : 0]!.households += 1
  }
  for (let i = smallest(drawn); i >= 0 && drawn.length > 1; i = smallest(drawn)) {
    const left = drawn[i - 1]
    const right = drawn[i + 1]
    const first = left && (!right || left.households <= right.households) ? i - 1 : i
    const [a, b] = drawn.slice(first, first + 2) as [Bar, Bar]
    drawn.splice(first, 2, { from: a.from, to: b.to, households: a.households + b.households })
  }
  return drawn
}

/** The bar with fewest households among those that have some, but too few; -1 if there is none. */
const smallest = (drawn: readonly Bar[]): number =>
  drawn.reduce((least, { households }, i) => {
    if (households === 0 || households >= SMALLEST_ROW) return least
    return least < 0 || households < drawn[least]!.households ? i : least
  }, -1)
