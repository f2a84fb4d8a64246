import { View } from '@tarojs/components'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { Sheet } from '../../components/Sheet'
import type { ResultView } from '../../contract/views/result'
import { minutesLabel, minutesOf } from '../../locale/minutes'

/** The minutes of a vote on paper, black on white, with everything needed to check them without a telephone. */
export function Minutes({ view }: { view: ResultView }) {
  return (
    <Sheet id="minutes">
      <Paragraph id="minutes-label">{minutesLabel(view)}</Paragraph>
      {minutesOf(view).map(({ id, title, lines }) => (
        <View key={id} id={`minutes-${id}`} className="sheet__part">
          <Heading level={2}>{title}</Heading>
          {lines.map((line, at) => (
            <View key={at}>{line}</View>
          ))}
        </View>
      ))}
    </Sheet>
  )
}
