/** When a picture of opinions may be drawn. Judgement from subsamples of real polls, not theory: changed here only. */
export const THRESHOLDS = {
  /** placed households from which an axis may be shown, and from which camps and a map may be */
  axisFrom: 15,
  campsFrom: 50,
  /** shown statements that at least half of those placed have answered, below which camps are not looked for */
  statementsHalfAnswered: 20,
  /** p value of the shuffle test that has to be undercut */
  chance: 0.05,
  /** mean adjusted Rand index over the resamplings that has to be reached */
  stability: 0.6,
  /** the first axis dominates when it carries this many times what the second carries */
  dominance: 1.5,
  /** a gap is visible when the density between two camps falls to this share of the lower hill beside it */
  gap: 0.5
} as const

/** No row, bar or camp is shown below five households. */
export const SMALLEST_ROW = 5

/** A declared group is scored from three voters on, unless the room asks for more. */
export const FEWEST_VOTERS = 3

/** And in a room: below it a group reads 样本不足. */
export const VOTERS_IN_A_ROOM = 10

/** Where at least this much of every group's product of probabilities agrees, it is common ground (最大公约数). */
export const COMMON_GROUND = 0.6

/** Below ten answers counts are shown and no rate (样本不足). */
export const FEWEST_FOR_RATES = 10

/** A difference between declared groups is called one above this probability. */
export const DIVIDED = 0.95

/** How much work goes into the tests of chance. */
export interface Effort {
  shuffles: number
  resamplings: number
  /** starts of the grouping that is published, and of each grouping inside a test */
  starts: number
  startsInTests: number
}

export const USUAL_EFFORT: Effort = { shuffles: 199, resamplings: 50, starts: 50, startsInTests: 4 }
