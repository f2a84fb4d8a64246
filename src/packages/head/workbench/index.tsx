import Taro, { useRouter } from '@tarojs/taro'
import { Heading } from '../../../components/Heading'
import { ListRow } from '../../../components/ListRow'
import { Page } from '../../../components/Page'
import { Paragraph } from '../../../components/Paragraph'
import { WorkGroups } from '../../../features/workbench/WorkGroups'
import { useWorkbench, type WorkGroup } from '../../../features/workbench/useWorkbench'
import { dateWords } from '../../../locale/days'
import { pageState } from '../../../components/states'

const WHERE = {
  triage: '/packages/head/triage/index',
  judgeNobody: '/packages/place/affected/index',
  decideAppeal: '/packages/desk/work/index',
  open: '/packages/head/open/index',
  extend: '/packages/head/turnout/index',
  announce: '/packages/head/open/index',
  voting: '/packages/head/turnout/index',
  notice: '/packages/head/open/index',
  waiting: '/pages/matter/index'
} as const satisfies Record<WorkGroup, string>

export default function Workbench() {
  const { room = '' } = useRouter().params
  const { seen, reload } = useWorkbench(room)
  const to = (page: string) => void Taro.navigateTo({ url: `/packages/head/${page}/index?room=${room}` })
  return (
    <Page
      id="workbench"
      title={seen.status === 'done' ? seen.value.room.title : '院长工作台'}
      state={pageState(seen, reload)}
    >
      {seen.status === 'done' ? (
        <>
          {seen.value.viewer.offices
            .filter(({ office }) => office === 'courtyardHead')
            .map(({ name, until }) => (
              <Paragraph key={name} tone="quiet">
                您是{name}，任期到{dateWords(until, seen.now)}。
              </Paragraph>
            ))}
          <WorkGroups
            work={seen.value}
            now={seen.now}
            onOpen={(group, matter) => void Taro.navigateTo({ url: `${WHERE[group]}?matter=${matter}` })}
          />
          <Heading level={2}>住户、名册和邻居的话</Heading>
          <ListRow
            id="workbench-claims"
            title="待确认的住户"
            detail="有人说住在这里，请您核对"
            onTap={() => to('claims')}
          />
          <ListRow
            id="workbench-words"
            title="待看的话"
            detail="平台拿不准的，邻居报告的"
            onTap={() => void Taro.navigateTo({ url: `/packages/words/look/index?room=${room}` })}
          />
          <ListRow
            id="workbench-round"
            title="还不知道答复的"
            detail="提过事情的人，哪几家还没告诉"
            onTap={() => void Taro.navigateTo({ url: `/packages/grid/round/index?room=${room}` })}
          />
          <ListRow
            id="workbench-texts"
            title="回复模板"
            detail="常用的答复写好几段，用的时候再改"
            onTap={() => void Taro.navigateTo({ url: `/packages/desk/texts/index?room=${room}` })}
          />
          <ListRow
            id="workbench-invitations"
            title="邀请卡片"
            detail="谁发的卡片来了几个人，可以收回"
            onTap={() => to('invitations')}
          />
          <ListRow
            id="workbench-roll"
            title="名册"
            detail={`${seen.value.room.households}户，带邀请码`}
            onTap={() => to('roll')}
          />
          <ListRow
            id="workbench-bodies"
            title="一人一票的名册"
            detail="居民代表、村民代表、成员、成年居民"
            onTap={() => to('bodies')}
          />
        </>
      ) : null}
    </Page>
  )
}
