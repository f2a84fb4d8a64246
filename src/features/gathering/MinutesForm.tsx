import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { SendAction } from '../../components/SendAction'
import { TextField } from '../../components/TextField'
import { dayIn } from '../../domain/dayIn'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** The minutes of a meeting that was held without telephones. */
export function MinutesForm({ room, reload }: { room: string; reload(): void }) {
  const day = useDraft(`gathering-day:${room}`)
  const came = useDraft(`gathering-came:${room}`)
  const decision = useDraft(`gathering-decision:${room}`)
  const { sent, send } = useCommand('recordGathering', () => {
    for (const draft of [day, came, decision]) draft.drop()
    reload()
  })
  const heldAt = dayIn(day.text)
  const attendance = came.text
    .split(/[\n、，,]/)
    .filter(who => who.trim() !== '')
    .map(who => ({ who }))
  const record = () => heldAt !== null && void send({ room, heldAt, attendance, decision: decision.text })
  const missing =
    heldAt === null
      ? '先写哪天开的，比如2027年3月5日。'
      : attendance.length === 0
        ? '先写谁到会。'
        : reasonMissing(decision.text)
  return (
    <>
      <TextField
        id="gathering-day"
        label="哪天开的会"
        hint="写年月日，比如2027年3月5日。"
        value={day.text}
        onWrite={day.write}
      />
      <TextField
        id="gathering-came"
        label="谁到会"
        hint="一行写一位，或者写哪几栋的住户代表"
        value={came.text}
        onWrite={came.write}
        lines="many"
      />
      <ReasonField id="gathering-decision" label="定了什么" value={decision.text} onWrite={decision.write} />
      <SendAction
        id="gathering"
        label="记下这次会的纪要，公开"
        kind="quiet"
        sent={sent}
        missing={missing}
        onSend={record}
      />
    </>
  )
}
