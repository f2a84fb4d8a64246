import { useRouter } from '@tarojs/taro'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { Agreed } from '../../../features/mediation/Agreed'
import { Asked } from '../../../features/mediation/Asked'
import { Talk } from '../../../features/mediation/Talk'
import { TalkFoot } from '../../../features/mediation/TalkFoot'
import { useTalk } from '../../../features/mediation/useTalk'

export default function TalkPage() {
  const { mediation = '' } = useRouter().params
  const work = useTalk(mediation)
  const { seen, gone } = work
  if (gone)
    return (
      <Page id="mediation" title="邻里调解">
        <Notice id="mediation-gone" kind="done" title="这次调解已经结束">
          什么都没有留下，别人也不知道有过这回事。
        </Notice>
      </Page>
    )
  const nothing = seen.status === 'refused' && seen.refusal === 'NOT_FOUND'
  return (
    <Page
      id="mediation"
      title="邻里调解"
      state={
        nothing
          ? { status: 'empty', words: '这里没有您要办的调解。已经结束的，什么都不会留下。' }
          : pageState(seen, () => void work.reload())
      }
      foot={
        seen.status === 'done' && seen.value.waits ? <TalkFoot view={seen.value} work={work} /> : undefined
      }
    >
      {seen.status === 'done' && seen.value.status === 'asked' ? (
        <Asked view={seen.value} work={work} now={seen.now} />
      ) : null}
      {seen.status === 'done' && seen.value.status === 'open' ? (
        <Talk view={seen.value} work={work} now={seen.now} />
      ) : null}
      {seen.status === 'done' && seen.value.status === 'agreed' ? <Agreed view={seen.value} /> : null}
    </Page>
  )
}
