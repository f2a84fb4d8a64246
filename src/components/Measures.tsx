import { View } from '@tarojs/components'
import { Paragraph } from './Paragraph'

/** What comes with a site that is asked about (措施), numbered. */
export function Measures({ measures }: { measures: readonly string[] }) {
  return (
    <View id="measures">
      <Paragraph>连同这{measures.length}条措施一起：</Paragraph>
      {measures.map((text, at) => (
        <Paragraph key={text}>
          {at + 1}. {text}
        </Paragraph>
      ))}
    </View>
  )
}
