import { useEffect } from 'react'
import Taro from '@tarojs/taro'
import { Canvas } from '@tarojs/components'
import { paint, type Brush } from './paint'
import type { Drawn } from './strokes'

interface Found {
  node: { width: number; height: number; getContext(kind: '2d'): Brush } | null
  width: number
  height: number
}

/** A Canvas 2d of WeChat, drawn anew whenever what is on it changes. */
export function Surface({ id, strokes, type }: Drawn) {
  useEffect(() => {
    Taro.nextTick(() => {
      const ask = Taro.createSelectorQuery().select(`#${id}`).fields({ node: true, size: true })
      ask.exec(([found]: [Found | null | undefined]) => {
        if (!found?.node) return
        const { node, width, height } = found
        const dense = Taro.getWindowInfo().pixelRatio
        node.width = width * dense
        node.height = height * dense
        paint(node.getContext('2d'), strokes({ width, height, type }), { width, height, dense })
      })
    })
  })
  return <Canvas id={id} canvasId={id} type="2d" className="drawing__surface" />
}
