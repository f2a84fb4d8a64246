import { Notice } from '../../components/Notice'
import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import { TextField } from '../../components/TextField'
import { offerReason } from '../../components/states'
import type { MatterView } from '../../contract/views/matter'
import { LONGEST_SERVICE_DAYS } from '../../domain/service/sendingOut'
import { ACTION_WORDS } from '../../locale/stages'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

interface Props {
  matter: string
  offers: MatterView['offers']
  changed(): void
}

/** What is an administrative service goes to the work station (社区工作站) under a receipt. */
export function SendOut({ matter, offers, changed }: Props) {
  const offer = offers.find(({ action }) => action === 'sendOut')
  const station = useDraft(`service-station:${matter}`)
  const days = useDraft(`service-days:${matter}`)
  const ask = useDraft(`service-ask:${matter}`)
  const { sent, send } = useCommand('sendOut', () => {
    for (const draft of [station, days, ask]) draft.drop()
    changed()
  })
  const sendOut = () =>
    void send({ matter, station: station.text, ask: ask.text, days: Number(days.text.trim()) })
  if (sent.status === 'done')
    return (
      <Notice id="send-out-done" kind="done">
        {`已经转出，回执号${sent.value.receipt}。到期没有答复，由社区书记接着办。`}
      </Notice>
    )
  if (!offer) return null
  return (
    <Section id="send-out" title={ACTION_WORDS.sendOut} summary="是找政府办的事，不用大家表决的">
      <TextField
        id="send-out-station"
        label="转给哪里"
        hint="比如：社区工作站民政窗口"
        value={station.text}
        onWrite={station.write}
      />
      <TextField
        id="send-out-days"
        label="几天以内答复"
        hint={`1到${LONGEST_SERVICE_DAYS}天`}
        value={days.text}
        onWrite={days.write}
      />
      <ReasonField id="send-out-ask" label="请工作站办什么" value={ask.text} onWrite={ask.write} />
      <SendAction
        id="send-out"
        label="转给工作站，开出回执"
        kind="quiet"
        sent={sent}
        missing={offerReason(offer) ?? missingIn(station.text, days.text, ask.text)}
        onSend={sendOut}
      />
    </Section>
  )
}

function missingIn(station: string, days: string, ask: string): string | null {
  if (station.trim() === '') return '先写转给哪里。'
  const number = Number(days.trim())
  if (!Number.isInteger(number) || number < 1 || number > LONGEST_SERVICE_DAYS)
    return `先写几天以内答复，1到${LONGEST_SERVICE_DAYS}天。`
  return reasonMissing(ask)
}
