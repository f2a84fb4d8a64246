import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { SendAction } from '../../components/SendAction'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { DoorstepView } from '../../contract/views/claims'
import { ownClaimWords, RULING_WORDS } from '../../locale/claims'
import type { Doorstep } from './useDoorstep'

interface Props {
  mine: NonNullable<DoorstepView['mine']>
  doorstep: Doorstep
}

/** The own claim: where it stands, what was said against it, and the place to answer or to appeal. */
export function OwnClaim({ mine, doorstep }: Props) {
  const { contest, standing } = mine
  const { text, write, answered, answer, appealed, appeal } = doorstep
  return (
    <>
      <Heading level={2}>我申请的{mine.door}</Heading>
      <Paragraph id="own-claim">{ownClaimWords(mine)}</Paragraph>
      {contest ? <Paragraph id="own-contest">对方说：{contest.statement}</Paragraph> : null}
      {contest?.answer ? <Paragraph>您说：{contest.answer}</Paragraph> : null}
      {contest?.ruling ? (
        <Paragraph id="own-ruling">
          决定：{RULING_WORDS[contest.ruling.outcome]}。理由：{contest.ruling.reason}
        </Paragraph>
      ) : null}
      {standing === 'contested' ? (
        <>
          <ReasonField
            id="own-answer"
            label="您的情况"
            hint="比如哪天住进来的，有什么可以证明"
            value={text}
            onWrite={write}
          />
          <SendAction
            id="own-answer"
            label="把我的情况告诉院长"
            sent={answered}
            missing={reasonMissing(text)}
            onSend={answer}
          />
        </>
      ) : null}
      {standing === 'decided' ? (
        <Appeal claim={mine.id} text={text} write={write} sent={appealed} send={appeal} />
      ) : null}
    </>
  )
}

interface AppealProps {
  claim: string
  text: string
  write(text: string): void
  sent: Doorstep['appealed']
  send(claim: string): void
}

/** Either side may ask the secretary, with a reason. */
export function Appeal({ claim, text, write, sent, send }: AppealProps) {
  return (
    <>
      <ReasonField
        id={`appeal-${claim}`}
        label="请书记再看的理由"
        value={text}
        onWrite={write}
        hint="写明哪里不对"
      />
      <SentNotice id={`appeal-${claim}`} sent={sent} onRetry={() => send(claim)} />
      <Action
        id={`appeal-${claim}-send`}
        label="请社区书记再看一次"
        kind="quiet"
        state={sendState(sent, reasonMissing(text))}
        onTap={() => send(claim)}
      />
    </>
  )
}
