import Taro, { useRouter } from '@tarojs/taro'
import { Heading } from '../../../components/Heading'
import { ListRow } from '../../../components/ListRow'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { RollByBuilding } from '../../../features/roll/RollByBuilding'
import { RollFoot } from '../../../features/roll/RollFoot'
import { RollImport } from '../../../features/roll/RollImport'
import { useRoll } from '../../../features/roll/useRoll'
import { pageState } from '../../../components/states'
import { pathOf } from '../../../services/shareCard'

export default function Roll() {
  const { room = '' } = useRouter().params
  const roll = useRoll(room)
  const { seen, reload, sent } = roll
  return (
    <Page
      id="roll-page"
      title={seen.status === 'done' ? `${seen.value.room.title}名册` : '名册'}
      state={pageState(seen, reload)}
      foot={seen.status === 'done' ? <RollFoot roll={roll} view={seen.value} /> : null}
    >
      {seen.status === 'done' ? (
        <>
          {sent.status === 'done' ? (
            <Notice id="roll-done" kind="done">
              名册已经换好，住人的共{sent.value.households}户：新增{sent.value.added}户，改动
              {sent.value.changed}户，移出{sent.value.left}户。
            </Notice>
          ) : null}
          <RollByBuilding roll={seen.value} />
          <ListRow
            id="roll-looks"
            title="谁看过门牌"
            detail="看一次有门牌的名册，就记一次"
            onTap={() =>
              void Taro.navigateTo({ url: pathOf({ page: 'packages/head/looks/index', query: { room } }) })
            }
          />
          <Heading level={2}>换一份名册</Heading>
          <RollImport roll={roll} />
        </>
      ) : null}
    </Page>
  )
}
