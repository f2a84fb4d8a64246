import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { FeedbackView } from '../../contract/views/feedback'
import { ANSWER_WORDS } from '../../locale/events'
import { feedbackSentence } from '../../locale/feedback'
import type { Telling } from './useTelling'

/** What is to be told, and the doors where nobody knows it yet. */
export function TellDoors({ view, telling }: { view: FeedbackView; telling: Telling }) {
  const { answer, doors } = view
  const buildings = [...new Set(doors.map(({ building }) => building))]
  return (
    <>
      <Paragraph id="tell-answer">{`答复：${ANSWER_WORDS[answer.kind]}。${answer.text}`}</Paragraph>
      <Paragraph id="tell-count">{feedbackSentence(view)}</Paragraph>
      <SentNotice id="tell" sent={telling.sent} onRetry={telling.again} />
      {doors.length === 0 ? <Paragraph id="tell-none">您这里没有要上门告诉的了。</Paragraph> : null}
      {buildings.map(building => (
        <Doors
          key={building}
          building={building}
          doors={doors.filter(each => each.building === building)}
          telling={telling}
        />
      ))}
    </>
  )
}

function Doors({
  building,
  doors,
  telling
}: {
  building: string
  doors: FeedbackView['doors']
  telling: Telling
}) {
  return (
    <>
      <Heading level={2}>{`${building}楼，还有${doors.length}户`}</Heading>
      {doors.map(({ household, door }) => (
        <Action
          key={household}
          id={`tell-${door}`}
          label={`${door}：已当面告知`}
          kind="quiet"
          state={sendState(telling.sent, null)}
          onTap={() => telling.tell(household)}
        />
      ))}
    </>
  )
}
