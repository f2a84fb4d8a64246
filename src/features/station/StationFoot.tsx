import { Notice } from '../../components/Notice'
import { SendAction } from '../../components/SendAction'
import type { StationWork } from './useStation'

/** Keeps the list as it stands on the page. */
export function StationFoot({ station: { sent, changed, members, keep } }: { station: StationWork }) {
  return (
    <>
      {sent.status === 'done' && !changed ? (
        <Notice id="station-done" kind="done">
          名单已经存好：{sent.value.members}人，其中居民{sent.value.residents}人。
        </Notice>
      ) : null}
      <SendAction
        id="station"
        button="station-keep"
        label={`存下这份${members.length}人的名单`}
        sent={sent}
        missing={changed ? null : '名单没有改动。'}
        onSend={keep}
      />
    </>
  )
}
