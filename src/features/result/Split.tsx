import { Facts } from '../../components/Facts'
import { Heading } from '../../components/Heading'
import type { ResultView } from '../../contract/views/result'
import { bySilence } from '../../domain/deciding/ruleCard'
import { choiceWords } from '../../locale/ballots'
import { unitOf } from '../../locale/rules'

/** How people voted, where the outcome tells it. Abstained (弃权) and not voted (未表决) are two different things. */
export function Split({ view: { verdict, vote, options } }: { view: ResultView }) {
  if (!('split' in verdict) || bySilence(vote.rule)) return null
  const unit = unitOf(vote.rule.voterUnit)
  const counts = verdict.split.map(({ choice, heads, area }) => ({
    term: choiceWords(choice, options),
    words: area === undefined ? `${heads}${unit}` : `${heads}${unit}，${area / 100}平方米`
  }))
  const notVoted = vote.eligible - verdict.split.reduce((sum, { heads }) => sum + heads, 0)
  return (
    <>
      <Heading level={2}>各投了多少</Heading>
      <Facts
        id="split"
        facts={[
          ...counts,
          { term: '没有投', words: `${notVoted}${unit}` },
          ...(vote.recused > 0 ? [{ term: '回避', words: `${vote.recused}${unit}，不在应到户数里` }] : [])
        ]}
      />
    </>
  )
}
