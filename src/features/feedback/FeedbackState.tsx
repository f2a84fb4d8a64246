import { Facts } from '../../components/Facts'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { feedbackFacts, feedbackSentence } from '../../locale/feedback'
import { refusalSentence } from '../../locale/refusals'
import { useView } from '../../services/useView'

/** For the desk: of those that asked, how many know the answer. Read when it is opened. */
export function FeedbackState({ matter }: { matter: string }) {
  return (
    <Section id="feedback" title="反馈" summary="提过这件事的人，知道答复了没有">
      <Counts matter={matter} />
    </Section>
  )
}

function Counts({ matter }: { matter: string }) {
  const { seen } = useView('feedback', { matter })
  if (seen.status === 'refused')
    return <Paragraph id="feedback-refused">{refusalSentence(seen.refusal, seen.detail)}</Paragraph>
  if (seen.status !== 'done')
    return <Paragraph>{seen.status === 'loading' ? '正在打开……' : '没有连上网络，请收起再展开。'}</Paragraph>
  return (
    <>
      <Paragraph id="feedback-sentence">{feedbackSentence(seen.value)}</Paragraph>
      <Facts id="feedback-by" facts={feedbackFacts(seen.value)} />
      <Paragraph tone="quiet">
        收到提醒的、打开议题看过的、上门告诉过的，都算知道。不知道的，网格员、楼道长和院长看得到门牌，上门告诉以后记下。
      </Paragraph>
    </>
  )
}
