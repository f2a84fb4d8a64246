import { useContext } from 'react'
import { View } from '@tarojs/components'
import { accessible } from '../../components/accessible'
import { LargeType } from '../../components/LargeType'
import { Surface } from './Surface'
import type { Frame, Stroke } from './strokes'
import './Drawing.scss'

interface Props {
  id: string
  /** the whole of it in words, for whoever cannot see it */
  words: string
  low?: boolean
  strokes(frame: Frame): readonly Stroke[]
}

const LARGER = 1.35

/** A drawing with its words. */
export function Drawing({ id, words, low = false, strokes }: Props) {
  const { large } = useContext(LargeType)
  return (
    <View id={id} className={`drawing ${low ? 'drawing--low' : ''}`} {...accessible('img', words)}>
      <Surface id={`${id}-surface`} strokes={strokes} type={large ? LARGER : 1} />
    </View>
  )
}
