import { useState } from 'react'
import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import type { PrivacyView } from '../../contract/views/privacy'
import { dataFile } from '../../locale/myData'
import { refusalSentence } from '../../locale/refusals'
import { see } from '../../services/ask'
import { saveFile } from '../../services/saveFile'
import { LookList } from './LookList'

/** 导出我的资料: everything kept of the person, as a file of their own. */
export function MyData() {
  const [words, setWords] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const take = async () => {
    setSending(true)
    const answer = await see('myData', {})
    setSending(false)
    if (answer.status === 'refused') return setWords(refusalSentence(answer.refusal, answer.detail))
    if (answer.status === 'offline') return setWords('没有连上网络，还没有导出。连上以后再点一次。')
    const saved = await saveFile('wode-ziliao.json', dataFile(answer.value))
    setWords(
      saved ? '已经存成文件，里面只有您自己的。' : '文件没有送出去。请再点一次，选一个聊天或者文件传输助手。'
    )
  }
  return (
    <>
      <Heading level={2}>导出我的资料</Heading>
      <Paragraph>这里存的关于您的全部内容，存成一个文件，标题是中文，没有别人的。</Paragraph>
      {words === null ? null : (
        <Notice id="data-said" kind="note">
          {words}
        </Notice>
      )}
      <Action
        id="data-export"
        label="导出我的资料"
        kind="quiet"
        state={{ status: sending ? 'sending' : 'ready' }}
        onTap={() => void take()}
      />
    </>
  )
}

/** Who looked at a register with the own line in it; the last ones. */
export function Looks({ looks }: Pick<PrivacyView, 'looks'>) {
  return (
    <>
      <Heading level={2}>谁看过我家那一行</Heading>
      <LookList id="looks" looks={looks} none="最近没有人看过有您家门牌的名册。" />
    </>
  )
}
