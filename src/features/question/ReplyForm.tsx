import { useState } from 'react'
import { Choice } from '../../components/Choice'
import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { SendAction } from '../../components/SendAction'
import type { TextsFor } from '../../components/textsFor'
import type { QuestionView } from '../../contract/views/question'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

type Shown = 'shown' | 'unseen'
const SHOWN = [
  { value: 'shown', word: '公开这个问题', detail: '话没有不妥，大家看得到' },
  { value: 'unseen', word: '不公开', detail: '话不妥当，只答复这一户' }
] as const

interface Props {
  matter: string
  question: QuestionView
  reload(): void
  texts: TextsFor
}

export function ReplyForm({ matter, question: { id, held }, reload, texts }: Props) {
  const text = useDraft(`reply:${id}`)
  const [shown, setShown] = useState<Shown | null>(null)
  const { sent, send } = useCommand('replyQuestion', () => {
    text.drop()
    reload()
  })
  const reply = () =>
    void send({ matter, question: id, text: text.text, shown: held ? shown === 'shown' : true })
  const missing = held && shown === null ? '先选要不要公开这个问题。' : reasonMissing(text.text)
  return (
    <>
      {held ? (
        <Choice<Shown>
          id={`reply-${id}-shown`}
          name="要不要公开这个问题"
          options={SHOWN}
          chosen={shown}
          onChoose={setShown}
        />
      ) : null}
      <ReasonField id={`reply-${id}-text`} label="答复" value={text.text} onWrite={text.write} />
      {texts(`reply-${id}`, text.text, text.write)}
      <SendAction
        id={`reply-${id}`}
        label="公开答复这个质疑"
        kind="quiet"
        sent={sent}
        missing={missing}
        onSend={reply}
      />
    </>
  )
}
