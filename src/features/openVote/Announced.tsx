import { Facts } from '../../components/Facts'
import { ReasonField } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SitePlan } from '../../components/SitePlan'
import { SendAction } from '../../components/SendAction'
import { offerReason } from '../../components/states'
import { RuleFacts } from '../../components/RuleFacts'
import type { MatterView } from '../../contract/views/matter'
import { bySilence } from '../../domain/deciding/ruleCard'
import { affectedWords } from '../../locale/affected'
import { askingWords } from '../../locale/asking'
import { momentWords } from '../../locale/days'
import { moneyWords } from '../../locale/money'
import { ABOUT_WORDS } from '../../locale/reasons'
import type { useOpening } from './useOpening'

/** What has been announced, as it will stand on the ballot, and the way to take it back before it opens. */
export function Announced({
  matter,
  opening
}: {
  matter: MatterView
  opening: ReturnType<typeof useOpening>
}) {
  const { announcement, options } = matter
  if (!announcement) return null
  const { about, question, option, opensFrom, windowDays, rule, secret, cost } = announcement
  const site = options.find(each => each.id === option)
  return (
    <>
      <Facts
        id="announced"
        facts={[
          { term: '选票上问', words: question },
          { term: '表决什么', words: `${ABOUT_WORDS[about]}${site ? `：${site.name}` : ''}` },
          { term: '什么时候可以开始', words: `${momentWords(opensFrom)}以后` },
          { term: askingWords(rule).days, words: `${windowDays}天` },
          ...(site ? [{ term: '受影响方', words: affectedWords(site) }] : []),
          ...(cost === null ? [] : [{ term: '预计花费', words: moneyWords(cost) }]),
          ...(bySilence(rule)
            ? []
            : [
                {
                  term: '记名还是无记名',
                  words: secret ? '无记名（秘密表决）' : '记名，截止以前看不到怎么投的'
                }
              ])
        ]}
      />
      {matter.plan && (about === 'site' || about === 'choice') ? (
        <Section id="announced-plan" title="点位图" summary="开始以前再看一遍谁受影响，开始以后不再变">
          <SitePlan id="plan" plan={matter.plan} chosen={option} />
        </Section>
      ) : null}
      <Section id="announced-rule" title="表决规则" summary={`${rule.title}（${rule.basis}）`}>
        <RuleFacts id="announced-rule-facts" rule={rule} room={matter.room.id} choice={about === 'choice'} />
      </Section>
      {opening.withdrawing ? (
        <Section id="withdraw" title="撤回这份公告" summary="开始以前可以撤回，要写理由">
          <ReasonField
            id="withdraw-reason"
            label="撤回的理由"
            value={opening.reason.text}
            onWrite={opening.reason.write}
          />
          <SendAction
            id="withdraw"
            label="撤回公告，回去协商"
            kind="quiet"
            sent={opening.withdrawn}
            missing={offerReason(opening.withdrawing) ?? opening.reason.missing}
            onSend={opening.withdraw}
          />
        </Section>
      ) : null}
    </>
  )
}
