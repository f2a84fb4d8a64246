import { Facts } from '../../components/Facts'
import { Section } from '../../components/Section'
import type { BallotView } from '../../contract/replies'
import { ruleSentences } from '../../locale/rules'

/** The whole rule this vote froze, in sentences. */
export function BallotRule({ vote }: { vote: BallotView['vote'] }) {
  return (
    <Section id="ballot-rule" title="这次怎么算" summary="规则开始时已定，谁也不能改">
      <Facts id="ballot-rule-facts" facts={ruleSentences(vote.rule, vote, vote.about === 'choice')} />
    </Section>
  )
}
