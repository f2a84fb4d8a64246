import Taro, { useRouter } from '@tarojs/taro'
import { Action } from '../../../components/Action'
import { Page } from '../../../components/Page'
import { Paragraph } from '../../../components/Paragraph'
import { Section } from '../../../components/Section'
import { pageState } from '../../../components/states'
import { RuleFacts } from '../../../components/RuleFacts'
import type { ResultView } from '../../../contract/views/result'
import { Annulled } from '../../../features/result/Annulled'
import { Channels } from '../../../features/result/Channels'
import { Check } from '../../../features/result/Check'
import { Dissent } from '../../../features/result/Dissent'
import { Remedies } from '../../../features/result/Remedies'
import { Split } from '../../../features/result/Split'
import { Turnout } from '../../../features/result/Turnout'
import { Verdict } from '../../../features/result/Verdict'
import { momentWords } from '../../../locale/days'
import { pathOf } from '../../../services/shareCard'
import { useView } from '../../../services/useView'

export default function Result() {
  const { matter = '', vote = '' } = useRouter().params
  const { seen, reload } = useView('result', { matter, vote })
  if (seen.status !== 'done') return <Page id="result" title="表决结果" state={pageState(seen, reload)} />
  const view = seen.value
  const { title, optionName, certifiedAt } = view
  return (
    <Page
      id="result"
      title={view.vote.question}
      foot={
        <Action
          id="result-matter"
          label="回到议题，看下一步"
          onTap={() =>
            void Taro.redirectTo({ url: pathOf({ page: 'pages/matter/index', query: { matter } }) })
          }
        />
      }
    >
      <Paragraph tone="quiet">
        {optionName === null ? `议题：${title}` : `议题：${title}\n${subjectWord(view)}：${optionName}`}
      </Paragraph>
      <Verdict view={view} />
      <Annulled vote={view.vote} />
      {certifiedAt === null ? null : (
        <Paragraph id="certified">结果已在{momentWords(certifiedAt)}确认。</Paragraph>
      )}
      <Split view={view} />
      <Dissent view={view} />
      <Turnout view={view} />
      <Channels view={view} />
      <Check view={view} />
      <Action
        id="result-verify"
        label="核验：在这台手机上算一遍"
        kind="quiet"
        onTap={() =>
          void Taro.navigateTo({
            url: pathOf({ page: 'packages/vote/verify/index', query: { matter, vote } })
          })
        }
      />
      <Action
        id="result-minutes"
        label="表决记录：打印一份贴出来"
        kind="quiet"
        onTap={() =>
          void Taro.navigateTo({
            url: pathOf({ page: 'packages/vote/minutes/index', query: { matter, vote } })
          })
        }
      />
      <Section id="result-rule" title="用的哪套规则" summary={view.vote.rule.title}>
        <RuleFacts
          id="result-rule-facts"
          rule={view.vote.rule}
          room={view.room.id}
          electorate={view.vote}
          choice={view.vote.about === 'choice'}
        />
      </Section>
      <Remedies vote={view.vote} />
    </Page>
  )
}

function subjectWord({ vote, verdict }: ResultView) {
  if (vote.about !== 'choice') return '候选点位'
  return verdict.outcome === 'pass' ? '选定的点位' : '领先的点位'
}
