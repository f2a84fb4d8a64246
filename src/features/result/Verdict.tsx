import { View } from '@tarojs/components'
import { accessible } from '../../components/accessible'
import { Paragraph } from '../../components/Paragraph'
import { VerdictLines } from '../../components/VerdictLines'
import type { ResultView } from '../../contract/views/result'
import { bySilence } from '../../domain/deciding/ruleCard'
import { OUTCOME_WORDS, outcomeSentence } from '../../locale/outcomes'
import { worthOfResult } from '../../locale/rules'
import { verdictSentences } from '../../locale/verdictWords'
import './Verdict.scss'

/** The outcome in a word, what it means, and every rule with both its numbers. */
export function Verdict({ view: { verdict, vote, options, courtyards } }: { view: ResultView }) {
  const sentences = verdictSentences(verdict, vote.rule, { options, courtyards })
  const worth = worthOfResult(vote.rule)
  return (
    <>
      <View id="outcome" className="outcome" {...accessible('heading')}>
        {OUTCOME_WORDS[verdict.outcome]}
      </View>
      <Paragraph>{outcomeSentence(verdict.outcome, { ...vote, silence: bySilence(vote.rule) })}</Paragraph>
      {worth === null ? null : <Paragraph id="worth">{worth}</Paragraph>}
      <VerdictLines
        id="verdict"
        lines={verdict.lines.map((line, at) => ({
          id: `${line.rule}-${line.denominator}-${line.unit ?? at}`,
          met: line.met,
          atMost: line.bound === 'atMost',
          sentence: sentences[at] ?? '',
          basis: line.clause
        }))}
      />
    </>
  )
}
