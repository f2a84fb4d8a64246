import { Receipt } from '../../components/Receipt'
import type { BallotView } from '../../contract/views/ballot'
import type { Done } from '../../contract/replies'
import { choiceWords, codeWords, SENDER_WORDS } from '../../locale/ballots'
import { newcomerWords } from '../../locale/claims'
import { HELPED_WORDS } from '../../locale/helping'
import { momentWords, stampWords } from '../../locale/days'

interface Props {
  receipt: Done['castBallot']
  /** who of the household sent it, where the household sent it itself */
  sender: BallotView['sender']
  options: BallotView['options']
  closesAt: number
  /** a member of a body voted, not a household */
  own: boolean
  /** before the close it can still be changed */
  mayChange: boolean
}

/** What arrived, and when: the household's proof. */
export function BallotReceipt({ receipt, sender, options, closesAt, own, mayChange }: Props) {
  const { choice, at, hash, replaced, waits, helped } = receipt
  return (
    <Receipt
      id="receipt"
      title={waits ? '您的票收到了，先留着' : own ? '已经收到您的票' : '已经收到您家的票'}
      code={codeWords(hash)}
      facts={[
        { term: own ? '您投的是' : '您家投的是', words: choiceWords(choice, options) },
        { term: '收到的时间', words: replaced > 0 ? `${stampWords(at)}，改过${replaced}次` : stampWords(at) },
        ...(waits ? [{ term: '什么时候计入', words: newcomerWords(waits) }] : []),
        ...(sender && !own
          ? [{ term: '谁投的', words: `${SENDER_WORDS[sender]}${helped ? `，${HELPED_WORDS[helped]}` : ''}` }]
          : []),
        {
          term: '还能不能改',
          words: mayChange ? `${momentWords(closesAt)}以前可以改，只算最后一次` : '已经截止，不能再改'
        }
      ]}
    />
  )
}
