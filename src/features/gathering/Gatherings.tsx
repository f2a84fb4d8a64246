import { Action } from '../../components/Action'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SentNotice } from '../../components/SentNotice'
import { TextField } from '../../components/TextField'
import { sendState } from '../../components/states'
import { dayIn } from '../../domain/dayIn'
import { DORMANT_DAYS } from '../../domain/gathering/gathering'
import { dateWords } from '../../locale/days'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'

/** The monthly meetings (每月协商) of a room with their minutes; whoever keeps them writes the next. */
export function Gatherings({ room }: { room: string }) {
  const { seen, reload } = useView('gatherings', { room })
  if (seen.status !== 'done') return null
  const { gatherings, dormant, last, may } = seen.value
  const summary = dormant
    ? `休眠：${DORMANT_DAYS}天没有开会了`
    : last === null || gatherings.length === 0
      ? '还没有开过'
      : `上一次是${dateWords(last, seen.now)}`
  return (
    <Section id="gatherings" title="每月协商" summary={summary}>
      {dormant ? (
        <Paragraph id="gatherings-dormant" tone="alarm">
          这里已经{DORMANT_DAYS}天没有开会，算休眠。请院长召集一次，记下开会的纪要就恢复。
        </Paragraph>
      ) : null}
      {gatherings.map(({ heldAt, attendance, decision }) => (
        <Paragraph key={heldAt}>
          {`${dateWords(heldAt, seen.now)}，到会：${attendance.join('、')}\n${decision}`}
        </Paragraph>
      ))}
      {may ? <MinutesForm room={room} reload={() => void reload()} /> : null}
    </Section>
  )
}

function MinutesForm({ room, reload }: { room: string; reload(): void }) {
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
      <SentNotice id="gathering" sent={sent} onRetry={record} />
      <Action
        id="gathering-send"
        label="记下这次会的纪要，公开"
        kind="quiet"
        state={sendState(sent, missing)}
        onTap={record}
      />
    </>
  )
}
