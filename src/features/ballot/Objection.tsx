import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { SendAction } from '../../components/SendAction'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import { Receipt } from '../../components/Receipt'
import { TextField } from '../../components/TextField'
import type { BallotView } from '../../contract/views/ballot'
import { DISSENT_MAX } from '../../domain/matter/text'
import { choiceWords, codeWords } from '../../locale/ballots'
import { momentWords, stampWords } from '../../locale/days'
import type { useObjection } from './useObjection'

type Props = { objection: ReturnType<typeof useObjection> }

/** What silence means, and where to write what speaks against it. */
export function ObjectionPaper({ objection }: Props) {
  return (
    <>
      <Paragraph id="silence">
        没有意见，就不用做什么，到期就办。您打开了这一页，就算通知到您家了。不同意，请写下来，写了就算一份书面异议。
      </Paragraph>
      <Heading level={2}>{objection.standing ? '换一个理由' : '我家不同意'}</Heading>
      <TextField
        id="objection-reason"
        label="为什么不同意"
        hint="截止以前谁也看不到；截止以后理由写在结果里，不写名字。请不要写名字和门牌。"
        value={objection.text}
        onWrite={objection.write}
        max={DISSENT_MAX}
        lines="many"
      />
    </>
  )
}

/** Sends the objection; nothing needs to be sent by who has none. */
export function ObjectionFoot({ objection }: Props) {
  const { standing, text, sent, missing, file, taken, takeBack } = objection
  return (
    <>
      <SentNotice id="objection" sent={sent} onRetry={file} />
      {standing && text === '' ? (
        <SendAction
          id="objection-back"
          button="objection-take-back"
          label="收回异议，同意这样办"
          kind="quiet"
          sent={taken}
          onSend={takeBack}
        />
      ) : (
        <Action
          id="objection-send"
          label={standing ? '换成这个理由' : '提出书面异议'}
          state={sendState(sent, missing)}
          onTap={file}
        />
      )}
    </>
  )
}

/** What the household has said, and until when it can say otherwise. */
export function ObjectionReceipt({
  view: { reason, barred, vote },
  receipt: { choice, at, hash }
}: {
  view: BallotView
  receipt: NonNullable<BallotView['receipt']>
}) {
  return (
    <Receipt
      id="receipt"
      title="已经收到您家的意见"
      code={codeWords(hash)}
      facts={[
        { term: '您家说的是', words: choiceWords(choice, []) },
        ...(reason === null ? [] : [{ term: '理由', words: reason }]),
        { term: '收到的时间', words: stampWords(at) },
        {
          term: '还能不能改',
          words:
            barred === null
              ? `${momentWords(vote.closesAt)}以前可以改，也可以收回，只算最后一次`
              : '已经截止，不能再改'
        }
      ]}
    />
  )
}
