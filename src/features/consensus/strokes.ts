/** What is drawn, in CSS pixels from the upper left corner, all in ink: black on white says the same. */
export type Stroke =
  | { kind: 'path'; points: readonly (readonly [x: number, y: number])[]; closed: boolean; filled: boolean }
  | { kind: 'ring'; x: number; y: number; radius: number }
  /** written around its middle */
  | { kind: 'words'; x: number; y: number; text: string; size: number }

export interface Frame {
  width: number
  height: number
  /** by how much type and marks are larger than usual */
  type: number
}

/** A drawing that fits itself into whatever room it is given. */
export interface Drawn {
  id: string
  strokes(frame: Frame): readonly Stroke[]
  type: number
}

/** Every camp has a shape of its own: told apart without colour, and each has a name to be read out. */
export const SHAPE_WORDS = ['圆圈', '方块', '三角', '叉', '菱形'] as const

export const shapeWord = (camp: number): string => SHAPE_WORDS[camp] ?? SHAPE_WORDS[0]

/** The mark of a camp around a point. */
export const mark = (camp: number, x: number, y: number, radius: number): Stroke[] => {
  const path = (points: readonly (readonly [number, number])[], closed = true, filled = true): Stroke => ({
    kind: 'path',
    points: points.map(([dx, dy]) => [x + dx * radius, y + dy * radius] as const),
    closed,
    filled
  })
  switch (SHAPE_WORDS[camp]) {
    case '方块':
      return [path([[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]])] // prettier-ignore
    case '三角':
      return [path([[0, -1.1], [1.1, 0.9], [-1.1, 0.9]], true, false)] // prettier-ignore
    case '叉':
      return [path([[-0.9, -0.9], [0.9, 0.9]], false, false), path([[0.9, -0.9], [-0.9, 0.9]], false, false)] // prettier-ignore
    case '菱形':
      return [path([[0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]])] // prettier-ignore
    default:
      return [{ kind: 'ring', x, y, radius }]
  }
}
