import { useState } from 'react'
import Taro from '@tarojs/taro'
import { Action } from '../../components/Action'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { BodyView } from '../../contract/views/bodies'
import { BODY_WORDS } from '../../locale/bodies'
import { spacedCode } from './doorList'
import type { useBody } from './useBody'

/** While a table waits: replace the seats by it. Otherwise: take the codes to the people. */
export function BodyFoot({ body, view }: { body: ReturnType<typeof useBody>; view: BodyView }) {
  const [copied, setCopied] = useState(false)
  const { checked, sent } = body
  if (checked)
    return (
      <>
        {checked.status === 'fits' ? <SentNotice id="body" sent={sent} onRetry={body.send} /> : null}
        <Action
          id="body-send"
          label={checked.status === 'fits' ? `用这${checked.rows.length}个席位作为名册` : '用这张表作为名册'}
          state={sendState(sent, checked.status === 'fits' ? null : '先把上面写的差错改好，再核对一次。')}
          onTap={body.send}
        />
      </>
    )
  if (view.seats.length === 0) return null
  return (
    <Action
      id="body-copy"
      label={copied ? '已复制，请一人一条交给本人' : '复制席位邀请码名单'}
      onTap={() => void Taro.setClipboardData({ data: seatList(view) }).then(() => setCopied(true))}
    />
  )
}

/** One line a seat; each line is for its person alone. */
const seatList = ({ room, kind, seats }: BodyView) =>
  [
    `${room.title} ${BODY_WORDS[kind]}席位邀请码`,
    ...seats.map(({ door, number, code }) => `${door}\t${number}号\t${spacedCode(code)}`)
  ].join('\n')
