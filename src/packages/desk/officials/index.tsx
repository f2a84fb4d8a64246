import Taro, { useRouter } from '@tarojs/taro'
import { ListRow } from '../../../components/ListRow'
import { Page } from '../../../components/Page'
import { Paragraph } from '../../../components/Paragraph'
import { pageState } from '../../../components/states'
import { AppointForm } from '../../../features/officials/AppointForm'
import { EndTerm } from '../../../features/officials/EndTerm'
import { Holders } from '../../../features/officials/Holders'
import { TakeOffice } from '../../../features/officials/TakeOffice'
import { refusalSentence } from '../../../locale/refusals'
import { useView } from '../../../services/useView'

export default function Officials() {
  const { room = '' } = useRouter().params
  const { seen, reload } = useView('officials', { room })
  const again = () => void reload()
  if (seen.status === 'refused')
    return (
      <Page id="officials" title="谁在管">
        <Paragraph id="officials-refused">{refusalSentence(seen.refusal, seen.detail)}</Paragraph>
        <TakeOffice room={room} reload={again} open />
      </Page>
    )
  const view = seen.status === 'done' ? seen.value : null
  return (
    <Page id="officials" title="谁在管" state={pageState(seen, again)}>
      {view && seen.status === 'done' ? (
        <>
          <Paragraph tone="quiet">{view.room.title}</Paragraph>
          <Holders view={view} now={seen.now} />
          <ListRow
            id="officials-relatives"
            title="负责人的近亲属"
            detail="近亲属家有关联，就换别人主持"
            onTap={() => void Taro.navigateTo({ url: `/packages/desk/relatives/index?room=${room}` })}
          />
          <ListRow
            id="officials-station"
            title="居民自治互助站"
            detail="有哪些成员，居民占几成"
            onTap={() => void Taro.navigateTo({ url: `/packages/desk/station/index?room=${room}` })}
          />
          {view.appoints.length > 0 ? (
            <AppointForm room={room} view={view} now={seen.now} reload={again} />
          ) : null}
          <EndTerm room={room} view={view} reload={again} />
          <TakeOffice room={room} reload={again} />
        </>
      ) : null}
    </Page>
  )
}
