import type { MapCell } from '../../domain/consensus/opinionMap'
import { campWord } from '../../locale/polls'
import { mark, type Frame, type Stroke } from './strokes'

const SMALLEST_MARK = 7
const LARGEST_MARK = 16
const LETTERS = 15

/**
 * A map of opinions: one scale for both directions, so that near is near; a mark grows with its households; the word
 * of a camp stands over its middle.
 */
export const mapStrokes = (cells: readonly MapCell[], frame: Frame): Stroke[] => {
  const { width, height, type } = frame
  const edge = (LARGEST_MARK + 2 * LETTERS) * type
  const place = fitted(cells, { width: width - 2 * edge, height: height - 2 * edge })
  const drawn = cells.map(cell => ({ ...cell, ...shifted(place(cell), edge) }))
  const radius = ({ households }: MapCell) =>
    Math.min(LARGEST_MARK, SMALLEST_MARK * Math.sqrt(households / 5)) * type
  return [
    box(width, height),
    ...drawn.flatMap(cell => mark(cell.camp ?? 0, cell.x, cell.y, radius(cell))),
    ...campsOf(cells).map((camp): Stroke => {
      const own = drawn.filter(each => each.camp === camp)
      const top = Math.min(...own.map(each => each.y))
      return {
        kind: 'words',
        x: mean(own.map(each => each.x)),
        y: Math.max(LETTERS * type, top - (LARGEST_MARK + LETTERS / 2) * type),
        text: campWord(camp),
        size: LETTERS * type
      }
    })
  ]
}

/** On which side of the map a camp lies, for whoever cannot see it. */
export const sideOf = (cells: readonly MapCell[], camp: number): '左边' | '右边' | '上边' | '下边' => {
  const all = { x: mean(cells.map(each => each.x)), y: mean(cells.map(each => each.y)) }
  const own = cells.filter(each => each.camp === camp)
  const right = mean(own.map(each => each.x)) - all.x
  const up = mean(own.map(each => each.y)) - all.y
  if (Math.abs(right) >= Math.abs(up)) return right < 0 ? '左边' : '右边'
  return up < 0 ? '下边' : '上边'
}

export const campsOf = (cells: readonly MapCell[]): number[] =>
  [...new Set(cells.flatMap(each => each.camp ?? []))].sort((a, b) => a - b)

const mean = (all: readonly number[]): number => all.reduce((sum, each) => sum + each, 0) / all.length

const box = (width: number, height: number): Stroke => ({
  kind: 'path',
  points: [
    [1, 1],
    [width - 1, 1],
    [width - 1, height - 1],
    [1, height - 1]
  ],
  closed: true,
  filled: false
})

const shifted = ({ x, y }: { x: number; y: number }, by: number) => ({ x: x + by, y: y + by })

/** Where a place stands in a room of this size, the map in its middle and up on the page upwards. */
const fitted = (cells: readonly MapCell[], room: { width: number; height: number }) => {
  const [left, right] = span(cells.map(each => each.x))
  const [low, high] = span(cells.map(each => each.y))
  const scale = Math.min(room.width / Math.max(right - left, 1e-9), room.height / Math.max(high - low, 1e-9))
  return ({ x, y }: MapCell) => ({
    x: room.width / 2 + (x - (left + right) / 2) * Math.min(scale, room.width),
    y: room.height / 2 - (y - (low + high) / 2) * Math.min(scale, room.height)
  })
}

const span = (all: readonly number[]): [number, number] => [Math.min(...all), Math.max(...all)]
