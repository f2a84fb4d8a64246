import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { Telling } from './useTelling'

/** Sends one teller's count; says when both have counted the same, and when they have not. */
export function TellerFoot({ telling, onMatter }: { telling: Telling; onMatter(): void }) {
  const { sheet, sent, differs, missing, tell } = telling
  if (sent.status === 'done' && sent.value.opened)
    return (
      <>
        <Notice id="envelopes-opened" kind="done" title="两个人数的一样，已经计入">
          票和手机上投的混在一起了，谁也分不出来。结果在议题页里看。
        </Notice>
        <Action id="envelopes-matter" label="去看结果" onTap={onMatter} />
      </>
    )
  if (!sheet || sheet.barred) return null
  return (
    <>
      {differs ? (
        <Notice id="envelopes-differ" kind="refused" title="两个人数的不一样，请一起再数一遍">
          两次都没有记。数完以后，两个人在自己的手机上重新各记一遍。
        </Notice>
      ) : (
        <SentNotice id="envelopes" sent={sent} onRetry={tell} />
      )}
      <Action id="envelopes-send" label="记下我点的票数" state={sendState(sent, missing)} onTap={tell} />
    </>
  )
}
