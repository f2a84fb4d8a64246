import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import type { MapCell } from '../../domain/consensus/opinionMap'
import { campWord } from '../../locale/polls'
import { Drawing } from './Drawing'
import { campsOf, mapStrokes, sideOf } from './mapStrokes'
import { shapeWord } from './strokes'

/** Who stands near whom, without anybody's place. */
export function OpinionMap({ cells }: { cells: readonly MapCell[] }) {
  return (
    <>
      <Heading level={2} id="map-title">
        想法图
      </Heading>
      <Paragraph>一个记号是想法接近的几户，最少5户。离得近，想法就接近；左右上下没有好坏。</Paragraph>
      <Drawing id="map" words={mapWords(cells)} strokes={frame => mapStrokes(cells, frame)} />
      <Paragraph id="map-words" tone="quiet">
        {mapWords(cells)}
      </Paragraph>
    </>
  )
}

/** 「图上60户，9个记号。第1拨是圆圈，34户，在左边；第2拨是方块，26户，在右边。」 */
const mapWords = (cells: readonly MapCell[]): string => {
  const households = (of: readonly MapCell[]) => of.reduce((sum, each) => sum + each.households, 0)
  const camps = campsOf(cells).map(camp => {
    const own = cells.filter(each => each.camp === camp)
    return `${campWord(camp)}是${shapeWord(camp)}，${households(own)}户，在${sideOf(cells, camp)}`
  })
  return `图上${households(cells)}户，${cells.length}个记号。${camps.length > 0 ? `${camps.join('；')}。` : ''}`
}
