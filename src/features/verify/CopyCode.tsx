import { useState } from 'react'
import Taro from '@tarojs/taro'
import { Action } from '../../components/Action'

export function CopyCode({ root }: { root: string }) {
  const [copied, setCopied] = useState(false)
  return (
    <Action
      id="verify-copy"
      label={copied ? '已复制公告编码' : '复制公告编码'}
      onTap={() => void Taro.setClipboardData({ data: root }).then(() => setCopied(true))}
    />
  )
}
