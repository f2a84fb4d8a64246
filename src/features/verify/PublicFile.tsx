import { useState } from 'react'
import Taro from '@tarojs/taro'
import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { refusalSentence } from '../../locale/refusals'
import { see } from '../../services/ask'

type Copying = { status: 'idle' | 'sending' | 'done' | 'offline' } | { status: 'refused'; words: string }

/** The public export, for anyone who wants to do the count again. */
export function PublicFile({ matter, vote }: { matter: string; vote: string }) {
  const [copying, setCopying] = useState<Copying>({ status: 'idle' })
  const copy = async () => {
    setCopying({ status: 'sending' })
    const answer = await see('export', { matter, vote })
    if (answer.status === 'refused')
      return setCopying({ status: 'refused', words: refusalSentence(answer.refusal, answer.detail) })
    if (answer.status === 'done') await Taro.setClipboardData({ data: answer.value.file })
    setCopying({ status: answer.status })
  }
  return (
    <Section id="verify-public" title="请别人也算一遍" summary="公开计票资料，不写人名和门牌">
      <Paragraph>把资料复制给会用电脑的人，不用进这个小程序，也能把结果重新算出来。</Paragraph>
      <Action
        id="verify-export"
        label="复制公开计票资料"
        kind="quiet"
        state={copying.status === 'sending' ? { status: 'sending' } : { status: 'ready' }}
        onTap={() => void copy()}
      />
      {copying.status === 'done' ? (
        <Notice id="verify-export-done" kind="done" title="已经复制">
          可以粘贴到聊天或者文件里了。
        </Notice>
      ) : null}
      {copying.status === 'offline' ? (
        <Notice id="verify-export-offline" kind="note" title="没有连上网络">
          还没有复制。连上网络以后再点一次。
        </Notice>
      ) : null}
      {copying.status === 'refused' ? (
        <Notice id="verify-export-refused" kind="refused">
          {copying.words}
        </Notice>
      ) : null}
    </Section>
  )
}
