import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { ListRow } from '../../../components/ListRow'
import { Heading } from '../../../components/Heading'
import { Page } from '../../../components/Page'
import { Panes } from '../../../components/Panes'
import { Paragraph } from '../../../components/Paragraph'
import { pageState } from '../../../components/states'
import { useWide } from '../../../features/desk/useWide'
import { Board } from '../../../features/street/Board'
import { Meetings } from '../../../features/street/Meetings'
import { Promises } from '../../../features/street/Promises'
import { pathOf } from '../../../services/shareCard'
import { useView } from '../../../services/useView'
import { Work } from '../Work'

export default function StreetBoard() {
  const { room = '' } = useRouter().params
  const { seen, reload } = useView('board', { room })
  const wide = useWide()
  const [open, setOpen] = useState<string | null>(null)
  const go = (page: string, query: Record<string, string>) =>
    void Taro.navigateTo({ url: pathOf({ page: `packages/desk/${page}/index`, query }) })
  const onOpen = (matter: string) => (wide ? setOpen(matter) : go('work', { matter }))
  const list =
    seen.status === 'done' ? (
      <>
        <Board board={seen.value} now={seen.now} open={wide ? open : null} onOpen={onOpen} />
        <Meetings
          board={seen.value}
          now={seen.now}
          onOpen={meeting => go('meeting', meeting ? { room, meeting } : { room })}
        />
        <Promises promises={seen.value.promises} now={seen.now} changed={() => void reload()} />
        <Heading level={2}>别的</Heading>
        <ListRow
          id="board-month"
          title="月底小结"
          detail="各社区收到多少件，办到哪一步"
          onTap={() => go('monthEnd', { room })}
        />
        <ListRow
          id="board-desk"
          title="要街道经手的别的事"
          detail="论证点位、确认结果、办结"
          onTap={() => go('queue', { room })}
        />
      </>
    ) : null
  return (
    <Page
      id="board"
      title={seen.status === 'done' ? `${seen.value.street}工作台` : '街道工作台'}
      state={pageState(seen, () => void reload())}
      wide={wide}
    >
      {wide ? (
        <Panes
          left={list}
          right={
            open ? (
              <Work key={open} matter={open} onChanged={() => void reload()} />
            ) : (
              <Paragraph id="board-none">从左边选一件，在这里看材料。</Paragraph>
            )
          }
        />
      ) : (
        list
      )}
    </Page>
  )
}
