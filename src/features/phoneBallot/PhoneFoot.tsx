import { Action } from '../../components/Action'
import { Receipt } from '../../components/Receipt'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import { codeWords } from '../../locale/ballots'
import { momentWords } from '../../locale/days'
import type { PhoneBallot } from './usePhoneBallot'

/** Sends what was heard; afterwards the slip to read out to the household. */
export function PhoneFoot({ phone, onDone }: { phone: PhoneBallot; onDone(): void }) {
  const { sent } = phone
  if (sent.status === 'done')
    return (
      <>
        <Receipt
          id="slip"
          title={sent.value.late ? '收到了，但已经截止，未计入' : '记下了，请把回执号念给住户'}
          code={codeWords(sent.value.code)}
          facts={[
            { term: '算不算数', words: sent.value.late ? '未计入' : '还不算，要等另一个人打回去问过' },
            {
              term: '有异议',
              words: `${momentWords(sent.value.disputeUntil)}以前，住户可以在手机上说不是`
            }
          ]}
        />
        <Action id="phone-back" label="回到入户名单" onTap={onDone} />
      </>
    )
  return (
    <>
      <SentNotice id="phone" sent={sent} onRetry={phone.take} />
      <Action
        id="phone-send"
        label="记下这张电话票，等人回拨"
        state={sendState(sent, phone.missing)}
        onTap={phone.take}
      />
    </>
  )
}
