import { Notice } from '../../components/Notice'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import { TextField } from '../../components/TextField'
import type { BallotView } from '../../contract/views/ballot'
import { DISSENT_MAX, dissentText } from '../../domain/matter/text'
import { isRefused } from '../../domain/refusal'
import { refusalSentence } from '../../locale/refusals'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** One line of why, beside the ballot; if the household's side does not prevail, it stands on the result without a name. */
export function GiveReason({ view: { matter, vote, voter, reason }, reload }: Props) {
  const draft = useDraft(`why:${vote.id}`)
  const why = voter ? { matter, vote: vote.id, household: voter, text: draft.text } : null
  const { sent, send } = useCommand('giveReason', () => (draft.drop(), reload()), { again: why })
  const read = dissentText(draft.text)
  const missing = isRefused(read) ? refusalSentence(read.refused, read.detail) : null
  const give = () => {
    if (why) void send(why)
  }
  return (
    <Section id="why" title="写一句理由" summary="可以不写；截止以后，少数一方的理由会写在结果里，不写名字">
      {reason === null ? null : (
        <Notice id="why-written" kind="note" title={vote.body ? '您写的理由' : '您家写的理由'}>
          {reason}
        </Notice>
      )}
      {sent.status === 'done' && sent.value.held ? (
        <Notice id="why-held" kind="kept">
          理由留下了。平台这会儿拿不准，负责人看过以后才会写进结果。您的票已经算上，不受影响。
        </Notice>
      ) : null}
      <TextField
        id="why-text"
        label={reason === null ? (vote.body ? '我的理由' : '我家的理由') : '换一句'}
        hint="结果出来以前谁也看不到。请不要写名字和门牌。"
        value={draft.text}
        onWrite={draft.write}
        max={DISSENT_MAX}
        lines="many"
      />
      <SendAction id="why" label="留下这句理由" kind="quiet" sent={sent} missing={missing} onSend={give} />
    </Section>
  )
}

interface Props {
  view: BallotView
  reload(): void
}
