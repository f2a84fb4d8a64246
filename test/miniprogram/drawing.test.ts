import type { Bar } from '../../src/domain/consensus/axisPicture'
import type { MapCell } from '../../src/domain/consensus/opinionMap'
import { axisStrokes } from '../../src/features/consensus/axisStrokes'
import { mapStrokes, sideOf } from '../../src/features/consensus/mapStrokes'
import { paint, type Brush } from '../../src/features/consensus/paint'
import { mark, SHAPE_WORDS, type Stroke } from '../../src/features/consensus/strokes'

const FRAME = { width: 343, height: 260, type: 1 }
const cell = (x: number, y: number, camp: number | null, households = 5): MapCell => ({
  x,
  y,
  camp,
  households
})
const camps = [cell(-3, 0, 0), cell(-2, 1, 0, 9), cell(4, 0, 1), cell(3, -1, 1)]

const inside = (stroke: Stroke, { width, height }: typeof FRAME): boolean => {
  const fits = (x: number, y: number, by: number) =>
    x - by >= 0 && x + by <= width && y - by >= 0 && y + by <= height
  switch (stroke.kind) {
    case 'path':
      return stroke.points.every(([x, y]) => fits(x, y, 0))
    case 'ring':
      return fits(stroke.x, stroke.y, stroke.radius)
    case 'words': {
      const half = (stroke.text.length * stroke.size) / 2
      return fits(stroke.x, stroke.y, 0) && stroke.x - half >= 0 && stroke.x + half <= width
    }
  }
}

test('every camp has a shape of its own, and a word for it', () => {
  const drawn = SHAPE_WORDS.map((_, camp) => JSON.stringify(mark(camp, 0, 0, 10)))
  expect(new Set(drawn).size).toBe(SHAPE_WORDS.length)
})

test('each camp is written on the map in words', () => {
  const words = mapStrokes(camps, FRAME).flatMap(each => (each.kind === 'words' ? each.text : []))
  expect(words).toEqual(['第1拨', '第2拨'])
})

test.each([1, 1.35])('at type %f nothing of a map lies outside its frame', type => {
  const frame = { ...FRAME, height: FRAME.height * type, type }
  const far = [...camps, cell(-30, 20, 2), cell(40, -25, 3), cell(0, 40, 4)]
  for (const cells of [camps, far, [cell(2, 2, null)], [cell(1, 1, 0), cell(1, 1, 1)]])
    expect(mapStrokes(cells, frame).filter(each => !inside(each, frame))).toEqual([])
})

test('without camps all marks are alike and no word is written', () => {
  const strokes = mapStrokes([cell(0, 0, null), cell(1, 1, null)], FRAME)
  expect(strokes.map(each => each.kind)).toEqual(['path', 'ring', 'ring'])
})

test('near is near in both directions: a map has one scale', () => {
  const rings = mapStrokes([cell(0, 0, null), cell(1, 0, null), cell(0, 1, null)], FRAME).flatMap(each =>
    each.kind === 'ring' ? each : []
  )
  const [origin, right, up] = rings as [(typeof rings)[0], (typeof rings)[0], (typeof rings)[0]]
  expect(right.x - origin.x).toBeCloseTo(origin.y - up.y)
})

test('a camp is said to lie where it is drawn', () => {
  expect(sideOf(camps, 0)).toBe('左边')
  expect(sideOf(camps, 1)).toBe('右边')
  expect(sideOf([cell(0, 5, 0), cell(0, -5, 1)], 0)).toBe('上边')
})

test('the area of a bar is its households: joined bars do not tower, and a gap stays empty', () => {
  const bars: Bar[] = [
    { from: 0, to: 0.2, households: 10 },
    { from: 0.2, to: 0.4, households: 0 },
    { from: 0.4, to: 0.8, households: 10 },
    { from: 0.8, to: 1, households: 5 }
  ]
  const strokes = axisStrokes(bars, FRAME)
  const heights = strokes.flatMap(each =>
    each.kind === 'path' && each.closed ? each.points[0]![1] - each.points[1]![1] : []
  )
  expect(heights).toHaveLength(3)
  expect(heights[1]! / heights[0]!).toBeCloseTo(0.5)
  expect(heights[2]! / heights[0]!).toBeCloseTo(0.5)
  expect(strokes.filter(each => !inside(each, FRAME))).toEqual([])
})

test('a drawing is in ink alone, so that black on white paper says the same', () => {
  const colours = new Set<unknown>()
  const brush = new Proxy({} as Brush, {
    get: () => () => undefined,
    set: (_, name, value) => {
      if (name === 'fillStyle') colours.add(value)
      return true
    }
  })
  paint(brush, mapStrokes(camps, FRAME), { width: 343, height: 260, dense: 2 })
  expect(colours.size).toBe(1)
})
