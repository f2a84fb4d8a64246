import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'

/** What the phone has done, step by step. */
export function HowChecked() {
  return (
    <Section id="verify-how" title="手机是怎么核对的" summary="三步，都在这台手机上算">
      <Paragraph>
        一、用您家的记录算出一个标记，看它是不是计票里的那一个；这台手机留着回执的，也一起对。
      </Paragraph>
      <Paragraph>二、从您家的标记一路算到全部选票的编码，看是不是同一个。</Paragraph>
      <Paragraph>三、从全部选票、名册和办理经过算出公告编码，看是不是同一个。</Paragraph>
      <Paragraph tone="quiet">别人看不到您家的标记是哪一个，也看不到您家怎么投的。</Paragraph>
    </Section>
  )
}
