import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'

/** From this width of the window on there is room for two panes. */
const WIDE = 960

export function useWide(): boolean {
  const [wide, setWide] = useState(isWide)
  useEffect(() => {
    const look = () => setWide(isWide())
    Taro.onWindowResize(look)
    return () => Taro.offWindowResize(look)
  }, [])
  return wide
}

function isWide() {
  return Taro.getWindowInfo().windowWidth >= WIDE
}
