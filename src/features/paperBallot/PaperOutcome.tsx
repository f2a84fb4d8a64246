import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import { Receipt } from '../../components/Receipt'
import { codeWords, slipWords } from '../../locale/ballots'
import { momentWords } from '../../locale/days'
import { refusalSentence } from '../../locale/refusals'
import type { PaperBallot } from './usePaperBallot'

/** What became of the paper: the slip for the household, a refusal, or that it waits for signal. */
export function PaperOutcome({ paper }: { paper: PaperBallot }) {
  const { settled, waiting, flush } = paper
  return (
    <>
      {waiting > 0 ? (
        <Notice
          id="paper-kept"
          kind="kept"
          title="留待重试"
          action={<Action id="paper-flush" label="现在送出" kind="quiet" onTap={flush} />}
        >
          有{waiting}张票在这台手机里等信号。截止以前送到才计入，请尽快到有信号的地方。
        </Notice>
      ) : null}
      {settled?.status === 'refused' ? (
        <Notice id="paper-refused" kind="refused">
          {refusalSentence(settled.refusal, settled.detail)}
        </Notice>
      ) : null}
      {settled?.status === 'slip' ? (
        <Receipt
          id="slip"
          title={
            settled.slip.late ? '收到了，但已经截止，未计入' : `${settled.slip.door}的回执联，请抄给住户`
          }
          code={codeWords(settled.slip.code)}
          facts={[
            { term: '算不算数', words: slipWords(settled.slip) },
            { term: '有异议', words: `${momentWords(settled.slip.disputeUntil)}以前，住户可以在手机上提出` }
          ]}
        />
      ) : null}
    </>
  )
}
