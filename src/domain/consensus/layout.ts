import { EXACT, principalAxes, type Axes } from './axes'
import { deviations, type Deviations } from './deviations'
import type { Matrix } from './matrix'
import { placedRows } from './participation'
import { positions, subset, type Points } from './positions'

/** Where everybody stands: the axes come from all voters, camps are looked for among those placed. */
export interface Layout {
  z: Deviations
  axes: Axes
  all: Points
  /** rows of those who answered enough, ascending, and their points in the same order */
  placed: Int32Array
  points: Points
}

export const layOut = (matrix: Matrix, tolerance = EXACT): Layout => {
  const z = deviations(matrix)
  const axes = principalAxes(z, tolerance)
  const all = positions(z, axes)
  const placed = placedRows(matrix)
  return { z, axes, all, placed, points: subset(all, placed) }
}

/** Share of all differences that lies along the first axis. */
export const firstShare = ({ strength, total }: Axes): number => (total > 0 ? strength[0] / total : 0)
