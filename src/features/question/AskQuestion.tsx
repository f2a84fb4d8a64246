import { Notice } from '../../components/Notice'
import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { SendAction } from '../../components/SendAction'
import { momentWords } from '../../locale/days'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** A household asks: the office that has the matter owes an answer in three working days. */
export function AskQuestion({ matter, reload }: { matter: string; reload(): void }) {
  const text = useDraft(`question:${matter}`)
  const question = { matter, text: text.text }
  const { sent, send } = useCommand(
    'askQuestion',
    () => {
      text.drop()
      reload()
    },
    { again: question, tells: matter }
  )
  const ask = () => void send(question)
  return (
    <>
      {sent.status === 'done' ? (
        <Notice id="question-done" kind="done">
          {`已经问了，${momentWords(sent.value.due)}以前要答复。答复了会在“等您办”里告诉您。`}
        </Notice>
      ) : null}
      <ReasonField
        id="question-text"
        label="您有什么疑问"
        hint="大家看得到问题和答复，看不到是谁问的。"
        value={text.text}
        onWrite={text.write}
      />
      <SendAction
        id="question"
        label="提出质疑，要求答复"
        kind="quiet"
        sent={sent}
        missing={reasonMissing(text.text)}
        onSend={ask}
      />
    </>
  )
}
