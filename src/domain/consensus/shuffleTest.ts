import { principalAxes, ROUGH } from './axes'
import { chanceFrom, pick, type Chance } from './chance'
import type { Deviations } from './deviations'
import { bestGrouping, groupings } from './grouping'
import { firstShare, type Layout } from './layout'
import { positions, subset } from './positions'

/** (1 + shuffles at least as large) / (1 + shuffles) of the first axis' share and of the best silhouette. */
export interface ShuffleTest {
  axis: number
  groups: number
}

/**
 * Could votes without any connection between the statements look like this? Within each statement the votes are mixed
 * among those who gave one, which keeps who answered what and every count; then axes and groups are found again.
 * The observed groups are scored by the same search as the shuffled ones, or the comparison would favour them.
 */
export const shuffleTest = (
  layout: Layout,
  shuffles: number,
  starts: number,
  chance: Chance
): ShuffleTest => {
  const seed = pick(chance, 2 ** 31)
  const score = (z: Deviations) => {
    const axes = principalAxes(z, ROUGH)
    const points = subset(positions(z, axes), layout.placed)
    return {
      share: firstShare(axes),
      silhouette: bestGrouping(groupings(points, starts, chanceFrom(seed)))?.silhouette ?? 0
    }
  }
  const observed = score(layout.z)
  const cells = cellsByColumn(layout.z)
  let axis = 1
  let groups = 1
  for (let round = 0; round < shuffles; round += 1) {
    const shuffled = score(mixed(layout.z, cells, chance))
    if (shuffled.share >= observed.share - 1e-9) axis += 1
    if (shuffled.silhouette >= observed.silhouette - 1e-9) groups += 1
  }
  return { axis: axis / (1 + shuffles), groups: groups / (1 + shuffles) }
}

const cellsByColumn = ({ columns, column }: Deviations): Int32Array[] => {
  const cells: number[][] = Array.from({ length: columns }, () => [])
  column.forEach((j, cell) => cells[j]!.push(cell))
  return cells.map(each => Int32Array.from(each))
}

/** Fisher and Yates within each column; the means stay, so the deviations only change places. */
const mixed = (z: Deviations, cells: readonly Int32Array[], chance: Chance): Deviations => {
  const value = z.value.slice()
  for (const column of cells) {
    for (let last = column.length - 1; last > 0; last -= 1) {
      const a = column[last]!
      const b = column[pick(chance, last + 1)]!
      const held = value[a]!
      value[a] = value[b]!
      value[b] = held
    }
  }
  return { ...z, value }
}
