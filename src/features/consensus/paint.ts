import type { Stroke } from './strokes'

/** What painting needs of a canvas' 2d context, in a browser and in WeChat. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'closePath'
  | 'arc'
  | 'stroke'
  | 'fill'
  | 'fillText'
  | 'strokeText'
  | 'clearRect'
  | 'setTransform'
> & {
  strokeStyle: unknown
  fillStyle: unknown
  lineWidth: number
  font: string
  textAlign: unknown
  textBaseline: unknown
}

const INK = '#2b2520'
const PAPER = '#fffdf8'

/** Draws the strokes in their order. `dense` is how many pixels of the screen are one CSS pixel. */
export const paint = (
  brush: Brush,
  strokes: readonly Stroke[],
  { width, height, dense }: { width: number; height: number; dense: number }
): void => {
  brush.setTransform(dense, 0, 0, dense, 0, 0)
  brush.clearRect(0, 0, width, height)
  brush.textAlign = 'center'
  brush.textBaseline = 'middle'
  for (const stroke of strokes) draw(brush, stroke)
}

const draw = (brush: Brush, stroke: Stroke): void => {
  brush.lineWidth = 2
  brush.strokeStyle = brush.fillStyle = INK
  if (stroke.kind === 'words') {
    brush.font = `600 ${stroke.size}px sans-serif`
    brush.strokeStyle = PAPER
    brush.lineWidth = 5 // so that a mark under a word does not make it unreadable
    brush.strokeText(stroke.text, stroke.x, stroke.y)
    brush.fillText(stroke.text, stroke.x, stroke.y)
    return
  }
  brush.beginPath()
  if (stroke.kind === 'ring') brush.arc(stroke.x, stroke.y, stroke.radius, 0, 2 * Math.PI)
  else {
    stroke.points.forEach(([x, y], at) => (at === 0 ? brush.moveTo(x, y) : brush.lineTo(x, y)))
    if (stroke.closed) brush.closePath()
    if (stroke.filled) brush.fill()
  }
  brush.stroke()
}
