import { useEffect, useRef } from 'react'
import { paint } from './paint'
import type { Drawn } from './strokes'

/** A canvas in the browser, drawn anew whenever what is on it or its width changes. */
export function Surface({ id, strokes, type }: Drawn) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const surface = canvas.current
    const brush = surface?.getContext('2d')
    if (!surface || !brush) return
    const draw = () => {
      const { clientWidth: width, clientHeight: height } = surface
      const dense = Math.max(2, window.devicePixelRatio)
      surface.width = width * dense
      surface.height = height * dense
      paint(brush, strokes({ width, height, type }), { width, height, dense })
    }
    draw()
    window.addEventListener('resize', draw)
    return () => window.removeEventListener('resize', draw)
  })
  return <canvas id={id} ref={canvas} className="drawing__surface" />
}
