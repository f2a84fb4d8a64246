import { Notice } from '../../components/Notice'
import type { ProofView } from '../../contract/replies'
import { checkProof, type Checked } from '../../domain/trail/proof'
import { keptReceipts } from '../../services/keptReceipts'

interface Props {
  view: ProofView
  vote: string
}

/** The phone checks the household's own place in the count itself, and says in words what it found. */
export function MyBallot({ view: { proof, root, secret }, vote }: Props) {
  if (!proof)
    return (
      <Notice id="verify-answer" kind="note" title={secret ? '这次是无记名表决' : '没有您家的票要核对'}>
        {secret
          ? '票和住户分开存，谁也对不上哪张票是哪家的，所以不能按户核对。总数可以用下面的公开计票资料重新算。'
          : '您家不在这次能投票的住户里。总数可以用下面的公开计票资料重新算。'}
      </Notice>
    )
  const kept = keptReceipts().find(receipt => receipt.vote === vote)?.hash ?? null
  const { kind, title, words } = ANSWERS[checkProof(proof, root, kept)]
  return (
    <Notice id="verify-answer" kind={kind} title={title}>
      {words}
    </Notice>
  )
}

const ANSWERS = {
  inside: {
    kind: 'done',
    title: '核对过了',
    words: '我家的票在里面，没有被改过。'
  },
  nothingCounted: {
    kind: 'done',
    title: '核对过了',
    words: '这次没有您家的票算进去，也没有人替您家算进一张票。'
  },
  receiptMissing: {
    kind: 'refused',
    title: '请留意',
    words: '这台手机留着一张回执，可是您家的记录里没有这一张。请把回执号告诉院长，在复核期里查。'
  },
  broken: {
    kind: 'refused',
    title: '对不上',
    words: '您家的记录和公告编码对不上。请把这一页给院长和社区书记看，在复核期里查。'
  }
} as const satisfies Record<Checked, { kind: 'done' | 'refused'; title: string; words: string }>
