import { useState } from 'react'
import { Choice } from '../../components/Choice'
import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import { TextField } from '../../components/TextField'
import type { MatterView } from '../../contract/views/matter'
import { GUEST_KINDS, type GuestKind } from '../../domain/jointRoom/jointRoom'
import { GUEST_WORDS } from '../../locale/jointRoom'
import { ACTION_WORDS } from '../../locale/stages'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

interface Props {
  view: MatterView
  changed(): void
}

/** The chair asks a body to come, by its name and the office that speaks for it. */
export function InviteGuest({ view, changed }: Props) {
  const matter = view.id
  const [kind, choose] = useState<GuestKind | null>(null)
  const name = useDraft(`guest-name:${matter}`)
  const office = useDraft(`guest-office:${matter}`)
  const { sent, send } = useCommand('inviteGuest', () => {
    name.drop()
    office.drop()
    choose(null)
    changed()
  })
  if (!view.offers.some(({ action }) => action === 'inviteGuest')) return null
  const missing =
    kind === null
      ? '先选是哪一类单位。'
      : name.text.trim() === '' || office.text.trim() === ''
        ? '先写单位的名字，和由谁来说话。'
        : null
  const invite = () => kind && void send({ matter, kind, name: name.text, office: office.text })
  return (
    <Section id="guest" title={ACTION_WORDS.inviteGuest} summary="业委会、物业、驻区单位；能说话，没有表决权">
      <Choice
        id="guest-kind"
        name="哪一类单位"
        options={GUEST_KINDS.map(value => ({ value, word: GUEST_WORDS[value] }))}
        chosen={kind}
        onChoose={value => choose(value)}
      />
      <TextField id="guest-name" label="单位名字" value={name.text} onWrite={name.write} max={40} />
      <TextField
        id="guest-office"
        label="由谁来说话"
        hint="写职务，比如项目经理"
        value={office.text}
        onWrite={office.write}
        max={40}
      />
      <SendAction
        id="guest"
        label="请它来，写进过程"
        kind="quiet"
        sent={sent}
        missing={missing}
        onSend={invite}
      />
    </Section>
  )
}

/** What one of them said, put on record by the chair. */
export function RecordGuest({ view, changed }: Props) {
  const matter = view.id
  const guests = view.jointRoom?.guests ?? []
  const [chosen, choose] = useState<string | null>(null)
  const said = useDraft(`guest-said:${matter}`)
  const { sent, send } = useCommand('recordGuest', () => {
    said.drop()
    changed()
  })
  if (!view.offers.some(({ action }) => action === 'recordGuest')) return null
  const guest = guests.length === 1 ? (guests[0]?.id ?? null) : chosen
  const missing = guest === null ? '先选是哪一家说的。' : reasonMissing(said.text)
  const record = () => guest && void send({ matter, guest, text: said.text })
  return (
    <Section id="guest-record" title={ACTION_WORDS.recordGuest} summary="原话写下来，大家都看得到">
      {guests.length > 1 ? (
        <Choice
          id="guest-who"
          name="哪一家"
          options={guests.map(({ id, name }) => ({ value: id, word: name }))}
          chosen={guest}
          onChoose={choose}
        />
      ) : null}
      <ReasonField id="guest-said" label="说了什么" value={said.text} onWrite={said.write} />
      <SendAction
        id="guest-record"
        label="记进过程"
        kind="quiet"
        sent={sent}
        missing={missing}
        onSend={record}
      />
    </Section>
  )
}
