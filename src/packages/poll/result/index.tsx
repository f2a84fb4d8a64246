import Taro, { useRouter } from '@tarojs/taro'
import { Action } from '../../../components/Action'
import { ListRow } from '../../../components/ListRow'
import { Page } from '../../../components/Page'
import { Paragraph } from '../../../components/Paragraph'
import { Section } from '../../../components/Section'
import { pageState } from '../../../components/states'

import { CommonGround } from '../../../features/consensus/CommonGround'
import { Earlier } from '../../../features/consensus/Earlier'
import { Gaps } from '../../../features/consensus/Gaps'
import { Overview } from '../../../features/consensus/Overview'
import { StatementCounts } from '../../../features/consensus/StatementCounts'
import { codeWords } from '../../../locale/ballots'
import { dateWords } from '../../../locale/days'
import { NOT_BINDING } from '../../../locale/polls'
import { pathOf } from '../../../services/shareCard'
import { useView } from '../../../services/useView'

/** So many statements are read in one go; more are opened by whoever wants them. */
const FEW = 12

export default function ConsensusPage() {
  const { poll = '' } = useRouter().params
  const { seen, reload } = useView('consensus', { poll })
  if (seen.status !== 'done') return <Page id="consensus" title="征询结果" state={pageState(seen, reload)} />
  const { matter, title, round, openedAt, until, result } = seen.value
  const open = () => void Taro.redirectTo({ url: pathOf({ page: 'pages/matter/index', query: { matter } }) })
  return (
    <Page
      id="consensus"
      title={title}
      foot={<Action id="consensus-matter" label="看这件议题" onTap={open} />}
    >
      <Paragraph id="consensus-came">
        第{round}轮共识征询，{dateWords(openedAt)}到{dateWords(until)}。{result.reading.households}户里
        {result.reading.answered}户说了想法。
      </Paragraph>
      <CommonGround view={seen.value} />
      <Gaps view={seen.value} />
      <Earlier view={seen.value} />
      <Overview view={seen.value} />
      <Section
        id="counts"
        title="每条观点的户数"
        summary={`${result.reading.statements.length}条，大家最想到一起的在前面`}
        open={result.reading.statements.length <= FEW}
      >
        <StatementCounts view={seen.value} />
      </Section>
      <Paragraph tone="quiet">{NOT_BINDING}</Paragraph>
      <ListRow
        id="consensus-print"
        title="打印这份结果"
        detail="一张纸，贴到公告栏"
        onTap={() =>
          void Taro.navigateTo({ url: pathOf({ page: 'packages/poll/print/index', query: { poll } }) })
        }
      />
      <Paragraph tone="quiet">结果编号：{codeWords(result.hash)}</Paragraph>
    </Page>
  )
}
