import { Facts } from '../../components/Facts'
import { Measures } from '../../components/Measures'
import { Section } from '../../components/Section'
import { SitePlan } from '../../components/SitePlan'
import { Paragraph } from '../../components/Paragraph'
import { turnoutSentence } from '../../components/sentences'
import type { BallotView } from '../../contract/views/ballot'
import { bySilence } from '../../domain/deciding/ruleCard'
import { bodySentence } from '../../locale/bodies'
import { deadlineWords } from '../../locale/days'
import { objectionsWords } from '../../locale/hearings'
import { moneyWords } from '../../locale/money'
import { planSummary } from '../../locale/plan'
import { passWords, silenceWords, unitOf } from '../../locale/rules'

/** What is asked, by when, how many must come and what carries it: printed on every ballot. */
export function BallotHead({ view, now }: { view: BallotView; now: number }) {
  const { title, optionName, vote, plan } = view
  return (
    <>
      <Paragraph tone="quiet">
        {optionName === null ? `议题：${title}` : `议题：${title}\n候选点位：${optionName}`}
      </Paragraph>
      {vote.measures.length > 0 ? <Measures measures={vote.measures} /> : null}
      <Facts
        id="ballot-facts"
        facts={[
          ...(vote.body ? [{ term: '谁来投', words: bodySentence(vote.body) }] : []),
          ...(vote.cost === null ? [] : [{ term: '预计花费', words: moneyWords(vote.cost) }]),
          { term: '什么时候截止', words: deadlineWords(vote.closesAt, now) },
          {
            term: bySilence(vote.rule)
              ? '通知到多少（每一户都要）'
              : `来了多少（至少要${vote.quorum}${unitOf(vote.rule.voterUnit)}）`,
            words: turnoutSentence(vote)
          },
          ...(vote.objections === null
            ? []
            : [{ term: '受影响方的异议', words: objectionsWords(vote.objections) }]),
          {
            term: '怎样算通过',
            words: bySilence(vote.rule)
              ? silenceWords(vote.rule, vote)
              : passWords(vote.rule, vote.about === 'choice')
          }
        ]}
      />
      {plan ? (
        <Section id="ballot-plan" title="点位图" summary={planSummary(plan, vote.option)}>
          <SitePlan id="plan" plan={plan} chosen={vote.option} />
        </Section>
      ) : null}
    </>
  )
}
