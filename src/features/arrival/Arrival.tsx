import { Action } from '../../components/Action'
import { ConsentTerms } from '../../components/ConsentTerms'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import { refusalSentence } from '../../locale/refusals'
import type { useArrival } from './useArrival'

interface Props {
  arrival: ReturnType<typeof useArrival>
  door: string
}

/** What a card that leads nowhere at once has to say: it cannot be opened, or one question comes first. */
export function Arrival({ arrival, door }: Props) {
  const { sent, arrived, bound, bind } = arrival
  if (sent.status === 'refused')
    return (
      <Notice id="card-refused" kind="refused" title="这张卡片打不开">
        {refusalSentence(sent.refusal, sent.detail)}
      </Notice>
    )
  if (sent.status === 'offline')
    return (
      <Notice id="card-offline" kind="note" title="没有连上网络">
        卡片还没有打开。等有了网络，再点一次就好。
      </Notice>
    )
  if (!arrived) return <Paragraph id="card-opening">正在打开……</Paragraph>
  if (arrived.where === 'elsewhere')
    return (
      <Notice id="card-elsewhere" kind="note" title="这张卡片不是您家楼院的">
        这是{arrived.title}
        的卡片，您家不在这个范围里。可以看，不能在这里联名和投票；您家的事在您自己的议事厅里办。
      </Notice>
    )
  return (
    <>
      <Paragraph id="card-door">
        这张卡片带着{door}的邀请码。您住在{door}吗？
      </Paragraph>
      <Paragraph tone="quiet">
        确认以后就能联名和投票，一户只算一票。点“同意”以前，请先看下面的说明。
      </Paragraph>
      <ConsentTerms />
      <SentNotice id="card-bind" sent={bound} onRetry={bind} />
    </>
  )
}

interface FootProps extends Props {
  onLook(): void
  onOwn(room: string): void
  onHome(): void
}

export function ArrivalFoot({ arrival, door, onLook, onOwn, onHome }: FootProps) {
  const { sent, arrived, open, bound, bind } = arrival
  if (sent.status === 'offline') return <Action id="card-retry" label="再打开一次" onTap={open} />
  if (sent.status === 'refused') return <Action id="card-home" label="去首页，看我的议事厅" onTap={onHome} />
  if (!arrived) return null
  if (arrived.where === 'elsewhere')
    return (
      <>
        {arrived.own ? (
          <Action
            id="card-own"
            label={`去${arrived.own.title}`}
            onTap={() => arrived.own && onOwn(arrived.own.id)}
          />
        ) : null}
        <Action id="card-look" label="只看看，不办事" kind="quiet" onTap={onLook} />
      </>
    )
  return (
    <>
      <Action id="card-bind-send" label={`同意，我住${door}`} state={sendState(bound, null)} onTap={bind} />
      <Action id="card-look" label="不是，只看看" kind="quiet" onTap={onLook} />
    </>
  )
}
