import { Facts } from '../../components/Facts'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { turnoutSentence } from '../../components/sentences'
import type { TurnoutView } from '../../contract/replies'
import { deadlineWords, momentWords } from '../../locale/days'

/** How many have come, by building, and which doors have not; never how anyone voted. */
export function TurnoutBoard({ turnout, now }: { turnout: TurnoutView; now: number }) {
  const { vote, buildings, missing } = turnout
  return (
    <>
      <Paragraph>{vote.question}</Paragraph>
      <Paragraph id="turnout-count">{turnoutSentence(vote)}</Paragraph>
      <Paragraph id="turnout-close">{closeWords(turnout, now)}</Paragraph>
      <Heading level={2}>各楼来了多少户</Heading>
      <Facts
        id="turnout-buildings"
        facts={buildings.map(({ building, came, of }) => ({
          term: building,
          words: came === of ? `${of}户都来了` : `${of}户来了${came}户，还有${of - came}户`
        }))}
      />
      {missing.length === 0 ? null : (
        <Section id="turnout-missing" title="还没来的门牌" summary={`${missing.length}户，可以上门问一声`}>
          <Paragraph id="turnout-doors">{missing.join('、')}</Paragraph>
        </Section>
      )}
      <Paragraph tone="quiet">这里只看来没来。怎么投的，截止以前谁也看不到。</Paragraph>
    </>
  )
}

function closeWords({ vote, extension }: TurnoutView, now: number) {
  const { closesAt, extended, rule } = vote
  if (now <= closesAt) {
    const later = rule.extension ? '到时人数不够，可以延长一次。' : ''
    return `投票${deadlineWords(closesAt, now)}截止。${extended ? '已经延长过一次，不能再延长。' : later}`
  }
  const closed = `投票已在${momentWords(closesAt)}截止。`
  return extension ? `${closed}人数不够，等您决定是否延长；不延长就自动上交。` : closed
}
