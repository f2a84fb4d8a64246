import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { VerdictLines } from '../../components/VerdictLines'
import type { ResultView } from '../../contract/views/result'
import { bySilence } from '../../domain/deciding/ruleCard'
import { OUTCOME_WORDS, outcomeSentence } from '../../locale/outcomes'
import { worthOfResult } from '../../locale/rules'
import { verdictSentences } from '../../locale/verdictWords'

/** The outcome in a word, what it means, and every rule with both its numbers. */
export function Verdict({ view: { verdict, vote, options, courtyards } }: { view: ResultView }) {
  const sentences = verdictSentences(verdict, vote.rule, { options, courtyards })
  const worth = worthOfResult(vote.rule)
  return (
    <>
      <Heading level={2} id="outcome">
        {OUTCOME_WORDS[verdict.outcome]}
      </Heading>
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
