import { useState } from 'react'
import Taro from '@tarojs/taro'
import { Action } from '../../components/Action'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { RollView } from '../../contract/views/roll'
import { doorList } from './doorList'
import type { useRoll } from './useRoll'

/** While a table waits: replace the roll by it. Otherwise: take the codes to the doors. */
export function RollFoot({ roll, view }: { roll: ReturnType<typeof useRoll>; view: RollView }) {
  const [copied, setCopied] = useState(false)
  const { checked, sent } = roll
  if (checked)
    return (
      <>
        {checked.status === 'fits' ? <SentNotice id="roll" sent={sent} onRetry={roll.send} /> : null}
        <Action
          id="roll-send"
          label={checked.status === 'fits' ? `用这${checked.rows.length}户换掉现在的名册` : '换掉现在的名册'}
          state={sendState(sent, checked.status === 'fits' ? null : '先把上面写的差错改好，再核对一次。')}
          onTap={roll.send}
        />
      </>
    )
  if (view.rows.length === 0) return null
  return (
    <Action
      id="roll-copy"
      label={copied ? '已复制，打印后一户一张送上门' : '复制邀请码名单'}
      onTap={() => void Taro.setClipboardData({ data: doorList(view) }).then(() => setCopied(true))}
    />
  )
}
