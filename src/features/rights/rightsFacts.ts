import type { Fact } from '../../components/Facts'
import type { RightsView } from '../../contract/views/rights'
import { affectedSentence, eligibleSentence, ownerSentence, recusedSentence } from '../../locale/rights'

/** The rights of a household in one matter, each with its reason. */
export const rightsFacts = (rights: RightsView, now: number): Fact[] => [
  { term: '投票', words: eligibleSentence(rights, now) },
  ...(rights.owns ? [{ term: '业主', words: ownerSentence(rights.owns) }] : []),
  ...(rights.recused ? [{ term: '回避', words: recusedSentence(rights.recused, now) }] : []),
  ...rights.affected.map(each => ({ term: `受影响：${each.option}`, words: affectedSentence(each) }))
]
