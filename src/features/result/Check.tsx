import { useState } from 'react'
import { Action } from '../../components/Action'
import { Facts } from '../../components/Facts'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import type { ResultView } from '../../contract/views/result'
import { bySilence } from '../../domain/deciding/ruleCard'
import { codeWords, fours } from '../../locale/ballots'
import { keptReceipts } from '../../services/keptReceipts'
import { receiptCheck } from './receiptCheck'

/** 核验: one's own receipt against what was counted, and the two codes that stand on the notice. */
export function Check({ view: { receipt, vote, root, rollHash } }: { view: ResultView }) {
  const [checked, setChecked] = useState<ReturnType<typeof receiptCheck> | null>(null)
  const check = () =>
    setChecked(
      receiptCheck(
        receipt,
        keptReceipts().find(kept => kept.vote === vote.id),
        bySilence(vote.rule)
      )
    )
  return (
    <Section id="check" title="核验" summary="对一对您家的回执和公告上的编码">
      {vote.secret ? null : <Action id="check-receipt" label="核对我家的回执" kind="quiet" onTap={check} />}
      {checked ? (
        <Notice
          id="check-answer"
          kind={checked.matches ? 'done' : 'refused'}
          title={checked.matches ? '核对过了' : '请留意'}
        >
          {checked.words}
        </Notice>
      ) : null}
      {receipt ? (
        <Facts id="check-mine" facts={[{ term: '算进去的回执号', words: codeWords(receipt.hash) }]} />
      ) : null}
      <Paragraph tone="quiet">下面两个编码印在纸质公告上。有一张票或一户名册被改过，编码就对不上。</Paragraph>
      <Facts
        id="check-codes"
        facts={[
          { term: '公告编码', words: fours(root) },
          { term: '名册的编码', words: fours(rollHash) }
        ]}
      />
    </Section>
  )
}
