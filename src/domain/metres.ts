interface Point {
  x: number
  y: number
}

/** Metres between two points of the plan. */
export const metresBetween = (a: Point, b: Point): number => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)
