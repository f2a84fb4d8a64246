import type { ResultView } from '../contract/views/result'
import { bySilence } from '../domain/deciding/ruleCard'
import { choiceWords } from './ballots'
import { unitOf } from './rules'

type Counted = Pick<ResultView, 'verdict' | 'vote' | 'options'>

/**
 * How people voted, where the outcome tells it; null where it does not. Abstained (弃权) and not voted (没有投) are two
 * different things.
 */
export const splitFacts = ({ verdict, vote, options }: Counted): { term: string; words: string }[] | null => {
  if (!('split' in verdict) || bySilence(vote.rule)) return null
  const unit = unitOf(vote.rule.voterUnit)
  const notVoted = vote.eligible - verdict.split.reduce((sum, { heads }) => sum + heads, 0)
  return [
    ...verdict.split.map(({ choice, heads, area }) => ({
      term: choiceWords(choice, options),
      words: area === undefined ? `${heads}${unit}` : `${heads}${unit}，${area / 100}平方米`
    })),
    { term: '没有投', words: `${notVoted}${unit}` },
    ...(vote.recused > 0 ? [{ term: '回避', words: recusedWords(vote) }] : [])
  ]
}

/** Only neighbours among themselves leave the count; the law's bodies and owners stay whole. */
const recusedWords = ({ recused, rule }: ResultView['vote']): string =>
  rule.class === 'consult'
    ? `${recused}户，不在应到户数里`
    : `${recused}户申报了利益关联，按法律仍然计入应到，也可以投票`
