import { Facts } from '../../components/Facts'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import type { ResultView } from '../../contract/views/result'
import { bySilence } from '../../domain/deciding/ruleCard'
import { channelFacts } from '../../locale/channels'

/** By which ways the ballots came, and how every dispute about an entered one ended. */
export function Channels({ view: { channels, vote } }: { view: ResultView }) {
  if (!channels || bySilence(vote.rule)) return null
  const facts = channelFacts(channels)
  return (
    <Section id="result-channels" title="怎么投来的" summary="手机、纸质票、电话票和委托各多少，异议怎么了结">
      {channels.came.length === 0 ? (
        <Paragraph>户数太少，分开列会看出是哪一家，所以不列各种方式来了多少。</Paragraph>
      ) : null}
      {facts.length === 0 ? null : <Facts id="result-channels-facts" facts={facts} />}
    </Section>
  )
}
