import { Facts } from '../../components/Facts'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { turnoutSentence } from '../../components/sentences'
import type { TurnoutView } from '../../contract/views/doors'
import { bySilence } from '../../domain/deciding/ruleCard'
import { askingWords } from '../../locale/asking'
import { deadlineWords, momentWords } from '../../locale/days'
import { helpedCountWords } from '../../locale/helping'
import { unitOf } from '../../locale/rules'

/** How many have come, by building, and which doors have not; never how anyone voted. */
export function TurnoutBoard({ turnout, now }: { turnout: TurnoutView; now: number }) {
  const { vote, buildings, missing, attending, helped } = turnout
  const words = askingWords(vote.rule)
  const unit = unitOf(vote.rule.voterUnit)
  return (
    <>
      <Paragraph>{vote.question}</Paragraph>
      <Paragraph id="turnout-count">{turnoutSentence(vote)}</Paragraph>
      {attending === null ? null : (
        <Paragraph id="turnout-attending">
          到会{attending}
          {unit}：投了票的{vote.participants}
          {unit}，只签到的{attending - vote.participants}
          {unit}。
        </Paragraph>
      )}
      {helped.family + helped.neighbours === 0 ? null : (
        <Paragraph id="turnout-helped">{helpedCountWords(helped)}</Paragraph>
      )}
      <Paragraph id="turnout-close">{closeWords(turnout, now)}</Paragraph>
      <Heading level={2}>{words.byBuilding}</Heading>
      <Facts
        id="turnout-buildings"
        lines
        facts={buildings.map(({ building, came, of }) => ({
          term: building,
          words: buildingWords(bySilence(vote.rule) ? '通知到' : '来', came, of, unit)
        }))}
      />
      {missing.length === 0 ? null : (
        <Section
          id="turnout-missing"
          title={words.left}
          summary={`${missing.length}${unit}，${words.leftNow}`}
        >
          <Paragraph id="turnout-doors">{missing.join('、')}</Paragraph>
        </Section>
      )}
      <Paragraph tone="quiet">{words.boardFoot}</Paragraph>
    </>
  )
}

const buildingWords = (done: string, came: number, of: number, unit: string): string =>
  came === of ? `${of}${unit}都${done}了` : `${of}${unit}${done}了${came}${unit}，还有${of - came}${unit}`

function closeWords({ vote, extension }: TurnoutView, now: number) {
  const { closesAt, extended, rule } = vote
  const words = bySilence(rule) ? '征求意见' : '投票'
  if (now <= closesAt) {
    const later = rule.extension ? '到时人数不够，可以延长一次。' : ''
    return `${words}${deadlineWords(closesAt, now)}截止。${extended ? '已经延长过一次，不能再延长。' : later}`
  }
  const closed = `${words}已在${momentWords(closesAt)}截止。`
  return extension ? `${closed}人数不够，等您决定是否延长；不延长就自动上交。` : closed
}
