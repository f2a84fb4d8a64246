import { Notice } from '../../components/Notice'
import type { ProofView } from '../../contract/views/result'
import { checkMark, checkProof, type Checked } from '../../domain/trail/proof'
import { keptReceipts } from '../../services/keptReceipts'

interface Props {
  view: ProofView
  vote: string
}

/** The phone checks the household's own place in the count itself, and says in words what it found. */
export function MyBallot({ view: { proof, mark, root, secret }, vote }: Props) {
  if (mark) return <MyMark inside={checkMark(vote, mark, root)} />
  if (!proof)
    return (
      <Notice id="verify-answer" kind="note" title={secret ? '没有您家的记号' : '没有您家的票要核对'}>
        {secret
          ? '这次是无记名表决，您家没有投，也没有人替您家投。总数可以用下面的公开计票资料重新算。'
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

/** In a secret vote a household proves that it has voted; what it voted nobody can prove, not even itself. */
function MyMark({ inside }: { inside: boolean }) {
  return (
    <Notice id="verify-answer" kind={inside ? 'done' : 'refused'} title={inside ? '核对过了' : '对不上'}>
      {inside
        ? '您家投过的记号在里面。票和住户分开存，票数要和记号一样多才算数；哪张票是哪家的，谁也对不上。'
        : '您家的记号和公告编码对不上。请把这一页给院长和社区书记看，在复核期里查。'}
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
