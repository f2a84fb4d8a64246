import { useRouter } from '@tarojs/taro'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { CardFoot } from '../../../features/cards/CardFoot'
import { CardForm } from '../../../features/cards/CardForm'
import { CardList } from '../../../features/cards/CardList'
import { useCards } from '../../../features/cards/useCards'

export default function CommunityCards() {
  const { room = '' } = useRouter().params
  const cards = useCards(room)
  const { seen, reload, sent } = cards
  return (
    <Page
      id="cards-page"
      title="社区的表决规则"
      state={pageState(seen, reload)}
      foot={<CardFoot cards={cards} />}
    >
      {seen.status === 'done' ? (
        <>
          {sent.status === 'done' ? (
            <Notice id="card-done" kind="done">
              规则已经存好，是第{sent.value.version}版。院长写公告的时候可以选它。
            </Notice>
          ) : null}
          <CardList view={seen.value} onRenew={cards.renew} />
          <CardForm cards={cards} />
        </>
      ) : null}
    </Page>
  )
}
