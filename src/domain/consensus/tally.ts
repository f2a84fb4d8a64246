import type { Matrix } from './matrix'

/** Votes on one statement. Passes were seen and answered; who has not voted is not in here. */
export interface Tally {
  agree: number
  disagree: number
  pass: number
}

export const votesIn = ({ agree, disagree, pass }: Tally): number => agree + disagree + pass

const NO_VOTES: Tally = { agree: 0, disagree: 0, pass: 0 }

export const together = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, each) => ({
      agree: sum.agree + each.agree,
      disagree: sum.disagree + each.disagree,
      pass: sum.pass + each.pass
    }),
    NO_VOTES
  )

/** The tallies of every column over these rows, or over all. */
export const tallies = (matrix: Matrix, rows: Iterable<number> = matrix.voters.keys()): Tally[] => {
  const counted = matrix.statements.map(() => ({ ...NO_VOTES }))
  for (const row of rows) {
    for (let cell = matrix.rowStart[row]!; cell < matrix.rowStart[row + 1]!; cell += 1) {
      const tally = counted[matrix.column[cell]!]!
      const side = matrix.side[cell]!
      if (side > 0) tally.agree += 1
      else if (side < 0) tally.disagree += 1
      else tally.pass += 1
    }
  }
  return counted
}

/** Tallies per group, then per column, from the rows of each group. */
export const groupTallies = (
  matrix: Matrix,
  rows: Int32Array,
  labels: ArrayLike<number>,
  k: number
): Tally[][] =>
  Array.from({ length: k }, (_, group) =>
    tallies(
      matrix,
      rows.filter((__, i) => labels[i] === group)
    )
  )
