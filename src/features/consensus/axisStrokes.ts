import type { Bar } from '../../domain/consensus/axisPicture'
import type { Frame, Stroke } from './strokes'

const LETTERS = 15

/**
 * The histogram of an axis: the area of a bar is its households, so that joined bars do not tower; an empty stretch
 * stays empty. The number stands over a bar where there is room for it.
 */
export const axisStrokes = (bars: readonly Bar[], { width, height, type }: Frame): Stroke[] => {
  const letters = LETTERS * type
  const floor = height - 2
  const most = Math.max(...bars.map(density))
  const tallest = floor - 2 * letters
  const shown = bars.filter(each => each.households > 0)
  return [
    { kind: 'path', points: [[0, floor], [width, floor]], closed: false, filled: false }, // prettier-ignore
    ...shown.flatMap((bar): Stroke[] => {
      const [left, right] = [bar.from * width + 2, bar.to * width - 2]
      const top = floor - (density(bar) / most) * tallest
      const text = String(bar.households)
      const outline: Stroke = {
        kind: 'path',
        points: [[left, floor], [left, top], [right, top], [right, floor]], // prettier-ignore
        closed: true,
        filled: false
      }
      if (text.length * letters * 0.6 > right - left) return [outline]
      return [outline, { kind: 'words', x: (left + right) / 2, y: top - letters * 0.8, text, size: letters }]
    })
  ]
}

const density = ({ from, to, households }: Bar): number => households / (to - from)
