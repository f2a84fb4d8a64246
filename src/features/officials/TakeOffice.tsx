import { Notice } from '../../components/Notice'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import { TextField } from '../../components/TextField'
import { dateWords } from '../../locale/days'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** Whoever was given a code takes the office with it. */
export function TakeOffice({ room, reload, open = false }: { room: string; reload(): void; open?: boolean }) {
  const code = useDraft(`office-code:${room}`)
  const { sent, send } = useCommand('takeOffice', () => {
    code.drop()
    reload()
  })
  const onSend = () => void send({ room, code: code.text })
  return (
    <Section id="take-office" title="我有任职码，来接任" open={open}>
      {sent.status === 'done' ? (
        <Notice id="take-office-done" kind="done">
          您现在是{sent.value.name}，任期到{dateWords(sent.value.until, 0)}。从现在起可以办事。
        </Notice>
      ) : null}
      <TextField
        id="office-code"
        label="任职码"
        hint="八个字母和数字，由给您任命的人告诉您。"
        value={code.text}
        onWrite={code.write}
        max={12}
      />
      <SendAction
        id="take-office"
        label="用任职码接任，马上开始办事"
        kind="quiet"
        sent={sent}
        missing={code.text.trim() === '' ? '先写任职码。' : null}
        onSend={onSend}
      />
    </Section>
  )
}
