import { ROUGH } from './axes'
import { pick, type Chance } from './chance'
import { bestGrouping, groupings } from './grouping'
import { layOut, type Layout } from './layout'
import { resampled, type Matrix } from './matrix'

/**
 * Would the same groups appear had other neighbours answered? Voters are drawn with replacement, everything is found
 * again with k free, and the groups are compared over the voters drawn. Mean of the adjusted Rand index, 1 = the same.
 */
export const stability = (
  matrix: Matrix,
  { placed }: Layout,
  labels: Uint8Array,
  draws: number,
  starts: number,
  chance: Chance
): number => {
  const labelOf = new Map(Array.from(placed, (row, i) => [row, labels[i]!]))
  let sum = 0
  for (let draw = 0; draw < draws; draw += 1) {
    const picks = Int32Array.from(matrix.voters, () => pick(chance, matrix.voters.length)).sort()
    const drawn = layOut(resampled(matrix, picks), ROUGH)
    const found = bestGrouping(groupings(drawn.points, starts, chance))
    const whole: number[] = []
    const again: number[] = []
    drawn.placed.forEach((copy, i) => {
      if (copy > 0 && picks[copy] === picks[copy - 1]) return
      whole.push(labelOf.get(picks[copy]!)!)
      again.push(found ? found.labels[i]! : 0)
    })
    sum += adjustedRand(whole, again)
  }
  return sum / draws
}

/** Agreement of two divisions of the same voters beyond chance (Hubert and Arabie 1985). */
export const adjustedRand = (a: readonly number[], b: readonly number[]): number => {
  const pairsWithin = (keys: readonly string[]): number => {
    const sizes = new Map<string, number>()
    for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1)
    return [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0)
  }
  const inA = pairsWithin(a.map(String))
  const inB = pairsWithin(b.map(String))
  const together = pairsWithin(a.map((label, i) => `${label} ${b[i]}`))
  const byChance = a.length > 1 ? (inA * inB) / pairs(a.length) : 0
  const most = (inA + inB) / 2
  return most === byChance ? 1 : (together - byChance) / (most - byChance)
}

const pairs = (n: number): number => (n * (n - 1)) / 2
