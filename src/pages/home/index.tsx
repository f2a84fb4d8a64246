import Taro from '@tarojs/taro'
import { ListRow } from '../../components/ListRow'
import { Page } from '../../components/Page'
import { Paragraph } from '../../components/Paragraph'

export default function Home() {
  return (
    <Page id="home" title="等您办">
      <Paragraph>现在没有要您办的事。</Paragraph>
      <ListRow
        id="home-me"
        title="我的"
        detail="我的住户、权利和回执"
        onTap={() => void Taro.navigateTo({ url: '/pages/me/index' })}
      />
    </Page>
  )
}
