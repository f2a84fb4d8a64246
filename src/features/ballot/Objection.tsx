import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import { TextField } from '../../components/TextField'
import { DISSENT_MAX } from '../../domain/matter/text'
import type { useObjection } from './useObjection'

type Props = { objection: ReturnType<typeof useObjection> }

/** What silence means, and where to write what speaks against it. */
export function ObjectionPaper({ objection }: Props) {
  return (
    <>
      <Paragraph id="silence">
        没有意见，就不用做什么，到期就办。您打开了这一页，就算通知到您家了。有意见，请写下来，写了就算一份书面异议。
      </Paragraph>
      <Heading level={2}>我家有意见</Heading>
      <TextField
        id="objection-reason"
        label="为什么不同意"
        hint="截止以前谁也看不到。请不要写名字和门牌。"
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
  const { sent, missing, file } = objection
  return (
    <>
      <SentNotice id="objection" sent={sent} onRetry={file} />
      <Action id="objection-send" label="提出书面异议" state={sendState(sent, missing)} onTap={file} />
    </>
  )
}
