import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import { Receipt } from '../../components/Receipt'
import { codeWords } from '../../locale/ballots'
import { momentWords } from '../../locale/days'
import { refusalSentence } from '../../locale/refusals'
import type { PhoneBallot } from './usePhoneBallot'

/** Keeps what was heard until it has arrived; then the slip to read out to the household. */
export function PhoneFoot({ phone, onDone }: { phone: PhoneBallot; onDone(): void }) {
  const { waits, sending, settled } = phone
  if (settled?.status === 'slip')
    return (
      <>
        <Receipt
          id="slip"
          title={settled.slip.late ? '收到了，但已经截止，未计入' : '记下了，请把回执号念给住户'}
          code={codeWords(settled.slip.code)}
          facts={[
            { term: '算不算数', words: settled.slip.late ? '未计入' : '还不算，要等另一个人打回去问过' },
            {
              term: '有异议',
              words: `${momentWords(settled.slip.disputeUntil)}以前，住户可以在手机上说不是`
            }
          ]}
        />
        <Action id="phone-back" label="回到入户名单" onTap={onDone} />
      </>
    )
  if (waits && !sending)
    return (
      <>
        <Notice
          id="phone-kept"
          kind="kept"
          title="留待重试"
          action={<Action id="phone-flush" label="现在送出" kind="quiet" onTap={phone.flush} />}
        >
          这张电话票在这台手机里等信号。截止以前送到，并且有人回拨，才计入；回执号送到以后在入户名单上看。
        </Notice>
        <Action id="phone-back" label="回到入户名单" onTap={onDone} />
      </>
    )
  return (
    <>
      {settled?.status === 'refused' ? (
        <Notice id="phone-refused" kind="refused">
          {refusalSentence(settled.refusal, settled.detail)}
        </Notice>
      ) : null}
      <Action
        id="phone-send"
        label="记下这张电话票，等人回拨"
        state={
          waits
            ? { status: 'sending' }
            : phone.missing
              ? { status: 'closed', reason: phone.missing }
              : { status: 'ready' }
        }
        onTap={phone.take}
      />
    </>
  )
}
