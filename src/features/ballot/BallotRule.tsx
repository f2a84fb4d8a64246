import { Section } from '../../components/Section'
import { RuleFacts } from '../../components/RuleFacts'
import type { BallotView } from '../../contract/views/ballot'

/** The whole rule this vote froze, in sentences. */
export function BallotRule({ vote, room }: { vote: BallotView['vote']; room: BallotView['room'] }) {
  return (
    <Section id="ballot-rule" title="这次怎么算" summary="规则开始时已定，谁也不能改">
      <RuleFacts
        id="ballot-rule-facts"
        rule={vote.rule}
        room={room.id}
        electorate={vote}
        choice={vote.about === 'choice'}
      />
    </Section>
  )
}
