import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import type { ConsensusView } from '../../contract/views/poll'
import type { AxisPicture } from '../../domain/consensus/axisPicture'
import { axisStrokes } from './axisStrokes'
import { Drawing } from './Drawing'
import { textOf } from './order'

/** The question that divides the room most: what its two ends say, and how many stand where between them. */
export function Axis({ view, axis }: { view: ConsensusView; axis: AxisPicture }) {
  return (
    <>
      <Heading level={2} id="axis-title">
        最能分出不同想法的问题
      </Heading>
      <Paragraph>越靠右的住户，越多这样说（越靠左，越多相反）：</Paragraph>
      {axis.rightEnd.map(({ statement, side }) => (
        <Paragraph key={statement}>
          {side === 'agree' ? '同意' : '不同意'}“{textOf(view, statement)}”
        </Paragraph>
      ))}
      <Drawing id="axis" low words={axisWords(axis)} strokes={frame => axisStrokes(axis.bars, frame)} />
      <Paragraph id="axis-words" tone="quiet">
        {axisWords(axis)}
      </Paragraph>
    </>
  )
}

/** 「从左端到右端，各段依次是9户、14户、没有人、6户。」 */
const axisWords = ({ bars }: AxisPicture): string =>
  `从左端到右端，各段依次是${bars.map(each => (each.households === 0 ? '没有人' : `${each.households}户`)).join('、')}。少于5户的并到旁边，看不出是哪一户。`
