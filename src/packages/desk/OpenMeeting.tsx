import { useState } from 'react'
import Taro from '@tarojs/taro'
import { Action } from '../../components/Action'
import { Page } from '../../components/Page'
import { SendAction } from '../../components/SendAction'
import { SentNotice } from '../../components/SentNotice'
import { pageState, sendState } from '../../components/states'
import type { BoardItem } from '../../contract/views/street'
import { Agenda } from '../../features/meeting/Agenda'
import { ItemForm } from '../../features/meeting/ItemForm'
import { useItem } from '../../features/meeting/useItem'
import { meetingWords } from '../../locale/meeting'
import { pathOf } from '../../services/shareCard'
import { useCommand } from '../../services/useCommand'
import { useView } from '../../services/useView'

/** A meeting on record: its agenda item by item, then its minutes. */
export function OpenMeeting({ meeting }: { meeting: string }) {
  const { seen, reload } = useView('meeting', { meeting })
  const [item, setItem] = useState<string | null>(null)
  const ending = useCommand('endMeeting', () => void reload())
  const view = seen.status === 'done' ? seen.value : null
  const chosen = view?.items.find(({ id }) => id === item)
  const to = (page: string, matter: string) =>
    void Taro.navigateTo({ url: pathOf({ page, query: { matter } }) })
  if (chosen)
    return (
      <OpenItem
        meeting={meeting}
        item={chosen}
        onRead={() => to('packages/desk/packet/index', chosen.id)}
        onBack={() => {
          setItem(null)
          void reload()
        }}
      />
    )
  const waiting = view?.lines.filter(({ left }) => left.how === 'waiting') ?? []
  const end = () => void ending.send({ meeting })
  return (
    <Page
      id="meeting"
      title={meetingWords(meeting)}
      state={pageState(seen, () => void reload())}
      foot={
        view && !view.ended ? (
          <>
            <SentNotice id="meeting-end" sent={ending.sent} onRetry={end} />
            <Action
              id="meeting-end"
              label="结束会议，公布纪要"
              state={sendState(
                ending.sent,
                waiting.length > 0 ? `还有${waiting.length}件没有定。请点开议程逐件定。` : null
              )}
              onTap={end}
            />
          </>
        ) : null
      }
    >
      {view ? (
        <Agenda
          meeting={view}
          onOpen={matter =>
            waiting.some(each => each.matter === matter) ? setItem(matter) : to('pages/matter/index', matter)
          }
        />
      ) : null}
    </Page>
  )
}

interface ItemProps {
  meeting: string
  item: BoardItem
  onRead(): void
  onBack(): void
}

function OpenItem({ meeting, item, onRead, onBack }: ItemProps) {
  const deciding = useItem(meeting, item.id, onBack)
  const { sent, send, missing, way } = deciding
  return (
    <Page
      id="item"
      title={meetingWords(meeting)}
      foot={
        <SendAction
          id="item"
          label={way === 'defer' ? '延到下一次，公开理由' : '作出决议，答复院里'}
          sent={sent}
          missing={missing}
          onSend={send}
        />
      }
    >
      <ItemForm item={item} deciding={deciding} />
      <Action id="item-read" label="看材料：一页看全，可以打印" kind="quiet" onTap={onRead} />
      <Action id="item-back" label="回到议程" kind="quiet" onTap={onBack} />
    </Page>
  )
}
