import Taro from '@tarojs/taro'
import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { pageState } from '../../components/states'
import { KeptList } from '../../features/kept/KeptList'
import { useKept } from '../../features/kept/useKept'
import { Rooms } from '../../features/home/Rooms'
import { TASK_PAGES, taskQuery } from '../../features/home/taskPages'
import { Waiting, type WaitingItem } from '../../features/home/Waiting'
import { TASK_WORDS } from '../../locale/stages'
import { pathOf } from '../../services/shareCard'
import { useView } from '../../services/useView'

export default function Home() {
  const { seen, reload } = useView('home', {})
  const home = seen.status === 'done' ? seen : null
  const waiting = home?.value.waiting ?? []
  const [first] = waiting
  const kept = useKept(
    matter => waiting.find(each => each.matter === matter)?.title ?? null,
    () => void reload()
  )
  const go = (page: string, query: Record<string, string> = {}) =>
    void Taro.navigateTo({ url: pathOf({ page, query }) })
  const open = (item: WaitingItem) => go(TASK_PAGES[item.task], taskQuery(item))
  return (
    <Page
      id="home"
      title="等您办"
      state={
        seen.status === 'offline' && kept.kept.length > 0 ? { status: 'ready' } : pageState(seen, reload)
      }
      foot={
        first ? (
          <Action
            id="waiting-first"
            label={waiting.length > 1 ? `先办第一件：${TASK_WORDS[first.task]}` : TASK_WORDS[first.task]}
            onTap={() => open(first)}
          />
        ) : undefined
      }
    >
      {seen.status === 'offline' ? (
        <Notice
          id="home-cut-off"
          kind="note"
          title="没有连上网络"
          action={<Action id="home-retry" label="重新打开" kind="quiet" onTap={() => void reload()} />}
        >
          等您办的暂时看不到，没有送到的都在下面。
        </Notice>
      ) : null}
      <KeptList list={kept} />
      {home ? (
        <>
          <Waiting waiting={waiting} now={home.now} onOpen={open} />
          <Rooms rooms={home.value.rooms} onOpen={room => go('pages/room/index', { room })} />
          <Heading level={2}>我的家和设置</Heading>
          <ListRow
            id="home-me"
            title="我的"
            detail="我家、留着的回执、换大字"
            onTap={() => go('pages/me/index')}
          />
        </>
      ) : null}
    </Page>
  )
}
