import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { VerdictLines } from '../../components/VerdictLines'
import type { Line } from '../../domain/deciding/verdict'
import { OUTCOME_WORDS } from '../../locale/outcomes'
import { verdictSentences } from '../../locale/verdictWords'
import type { useRehearsal } from './useRehearsal'

/** What it would come to, line by line, each with the least number still missing. */
export function RehearseVerdict({ rehearsal }: { rehearsal: ReturnType<typeof useRehearsal> }) {
  if (!rehearsal.trial) return null
  const { card, verdict, courtyards } = rehearsal.trial
  const sentences = verdictSentences(verdict, card, { courtyards })
  return (
    <>
      <Heading level={2}>每一条怎么算</Heading>
      <VerdictLines
        id="rehearse-lines"
        lines={verdict.lines.map((line, at) => ({
          id: `${line.rule}-${at}`,
          met: line.met || line.waived === true,
          atMost: line.bound === 'atMost',
          sentence: sentences[at] ?? '',
          basis: line.clause
        }))}
      />
      {verdict.lines.some(line => line.small) ? (
        <Paragraph tone="quiet">不足五户的地方，正式结果只公布是否达到。</Paragraph>
      ) : null}
    </>
  )
}

/** The outcome stays in sight while the numbers move. */
export function RehearseFoot({ rehearsal }: { rehearsal: ReturnType<typeof useRehearsal> }) {
  if (!rehearsal.trial) return null
  const { card, verdict } = rehearsal.trial
  const stopped = verdict.lines.find(line => !line.met && !line.waived)
  return (
    <>
      <Paragraph id="rehearse-outcome">
        照这样算：{OUTCOME_WORDS[verdict.outcome]}
        {stopped ? `。${missingWords(stopped, card.voterUnit === 'household' ? '户' : '人')}` : '。'}
      </Paragraph>
      <Action id="rehearse-clear" label="全部清零，重新试" kind="quiet" onTap={rehearsal.clear} />
    </>
  )
}

function missingWords({ bound, denominator, missing }: Line, unit: string) {
  const amount = denominator === 'area' ? `${missing / 100}平方米` : `${missing}${unit}`
  return bound === 'atLeast' ? `最少还差${amount}。` : `超出${amount}。`
}
