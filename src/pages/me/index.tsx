import Taro from '@tarojs/taro'
import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { Page } from '../../components/Page'
import { Household } from '../../features/me/Household'
import { Owned } from '../../features/me/Owned'
import { Proxies } from '../../features/me/Proxies'
import { Representative } from '../../features/me/Representative'
import { Receipts } from '../../features/me/Receipts'
import { TypeSize } from '../../features/me/TypeSize'
import { MyRights } from '../../features/rights/MyRights'
import { placeOf } from '../../domain/unit'
import { pathOf } from '../../services/shareCard'
import { useView } from '../../services/useView'

export default function Me() {
  const { seen, reload } = useView('home', {})
  const household = seen.status === 'done' ? seen.value.viewer.household : null
  const owns = seen.status === 'done' ? seen.value.viewer.owns : []
  const concerned = household ?? owns[0] ?? null
  const room = seen.status === 'done' ? (seen.value.rooms[0]?.id ?? '') : ''
  return (
    <Page id="me" title="我的">
      <Household seen={seen} retry={reload} />
      {room ? (
        <Owned
          owns={owns}
          reload={() => void reload()}
          onClaim={() =>
            void Taro.navigateTo({
              url: pathOf({ page: 'packages/join/enter/index', query: { room, as: 'owner' } })
            })
          }
        />
      ) : null}
      {household ? (
        <Representative
          household={household.household}
          onDoubt={() =>
            void Taro.navigateTo({ url: pathOf({ page: 'packages/join/doorstep/index', query: { room } }) })
          }
        />
      ) : null}
      <Proxies
        seen={seen}
        onOpen={room =>
          void Taro.navigateTo({ url: pathOf({ page: 'packages/vote/proxy/index', query: { room } }) })
        }
      />
      {concerned ? (
        <MyRights
          household={concerned.household}
          onOpen={matter =>
            void Taro.navigateTo({ url: pathOf({ page: 'pages/matter/index', query: { matter } }) })
          }
        />
      ) : null}
      <Heading level={2}>我的话和资料</Heading>
      {household ? (
        <ListRow
          id="me-mediations"
          title="邻里调解"
          detail="和邻居有说不开的事，请第三方一起谈"
          onTap={() =>
            void Taro.navigateTo({
              url: pathOf({ page: 'packages/mediation/mine/index', query: { place: placeOf(household) } })
            })
          }
        />
      ) : null}
      <ListRow
        id="me-words"
        title="我写的话"
        detail="有没有在等人看的，为什么没有显示"
        onTap={() => void Taro.navigateTo({ url: '/packages/words/mine/index' })}
      />
      {process.env.TARO_ENV === 'weapp' ? (
        <Action id="me-feedback" label="反馈与投诉" kind="quiet" opens="feedback" />
      ) : null}
      <ListRow
        id="me-privacy"
        title="我的资料"
        detail="导出、收回同意、谁看过我家、注销"
        onTap={() => void Taro.navigateTo({ url: '/packages/words/privacy/index' })}
      />
      <TypeSize />
      <Receipts
        onOpen={matter =>
          void Taro.navigateTo({ url: pathOf({ page: 'pages/matter/index', query: { matter } }) })
        }
      />
    </Page>
  )
}
