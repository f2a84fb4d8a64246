import { Facts } from '../../components/Facts'
import type { VoteCard } from '../../contract/views/matter'
import { momentWords } from '../../locale/days'
import { CAPACITY_WORDS } from '../../locale/offices'
import { VOID_WORDS } from '../../locale/reasons'

/** Why a vote counts no more, who said so and when (作废). */
export function Annulled({ vote: { voided } }: { vote: VoteCard }) {
  if (!voided) return null
  return (
    <Facts
      id="voided"
      facts={[
        { term: '为什么作废', words: `${VOID_WORDS[voided.ground]}，涉及${voided.touched}户` },
        { term: '谁决定的', words: `${CAPACITY_WORDS[voided.office]}，${momentWords(voided.at)}` },
        { term: '理由', words: voided.reason }
      ]}
    />
  )
}
