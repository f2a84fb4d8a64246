import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { Paragraph } from '../../../components/Paragraph'
import { pageState } from '../../../components/states'
import { LookList } from '../../../features/privacy/LookList'
import { useView } from '../../../services/useView'

export default function RoomLooks() {
  const { room = '' } = useRouter().params
  const { seen, reload } = useView('looks', { room })
  return (
    <Page id="looks-page" title="谁看过门牌" state={pageState(seen, () => void reload())}>
      <Paragraph tone="quiet">
        看一次有门牌的名册，就记一次：什么时候、什么职务、看的哪一份。每家都能在“我的资料”里看到自己那一楼的。留一年。
      </Paragraph>
      {seen.status === 'done' ? (
        <LookList id="room-looks" looks={seen.value} none="还没有人看过有门牌的名册。" />
      ) : null}
    </Page>
  )
}
