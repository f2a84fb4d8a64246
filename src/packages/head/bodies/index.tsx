import Taro, { useRouter } from '@tarojs/taro'
import { ListRow } from '../../../components/ListRow'
import { Page } from '../../../components/Page'
import { Paragraph } from '../../../components/Paragraph'
import { pageState } from '../../../components/states'
import { bodySentence, BODY_WORDS } from '../../../locale/bodies'
import { useView } from '../../../services/useView'

export default function Bodies() {
  const { room = '' } = useRouter().params
  const { seen, reload } = useView('bodies', { room })
  return (
    <Page id="bodies" title="一人一票的名册" state={pageState(seen, reload)}>
      {seen.status === 'done' ? (
        <>
          <Paragraph>
            居民代表、村民代表、成员和成年居民表决，一人一票，先要有他们的名册。住户名册不能代替。
          </Paragraph>
          {seen.value.bodies.map(body => (
            <ListRow
              key={body.kind}
              id={`bodies-${body.kind}`}
              title={BODY_WORDS[body.kind]}
              detail={
                body.seats === 0
                  ? '还没有名册'
                  : `${bodySentence(body)}${body.lacks ? '组成不合规定，还不能表决。' : ''}`
              }
              onTap={() =>
                void Taro.navigateTo({ url: `/packages/head/body/index?room=${room}&body=${body.kind}` })
              }
            />
          ))}
        </>
      ) : null}
    </Page>
  )
}
