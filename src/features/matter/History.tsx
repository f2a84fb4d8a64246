import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { Timeline } from '../../components/Timeline'
import type { MatterView } from '../../contract/views/matter'
import { stampWords } from '../../locale/days'
import { eventSentence } from '../../locale/events'
import { CAPACITY_WORDS } from '../../locale/offices'

/** Everything that happened (过程留痕), the latest first. */
export function History({ view: { timeline, options } }: { view: MatterView }) {
  if (timeline.length === 0)
    return <Paragraph tone="quiet">确认住户以后，这里能看到方案和全部过程。</Paragraph>
  return (
    <Section id="history" title="过程留痕" summary={`${timeline.length}条，谁也删不了`}>
      <Timeline
        id="timeline"
        entries={[...timeline].reverse().map(({ seq, at, as, event }) => ({
          id: String(seq),
          when: stampWords(at),
          who: CAPACITY_WORDS[as],
          what: eventSentence(event, options)
        }))}
      />
    </Section>
  )
}
