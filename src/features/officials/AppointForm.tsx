import { useState } from 'react'
import { Choice } from '../../components/Choice'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import type { OfficialsView } from '../../contract/views/offices'
import { CAPACITY_WORDS } from '../../locale/offices'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

const YEARS = ['1', '3', '5'] as const
const YEAR = 365 * 86_400_000

interface Props {
  room: string
  view: OfficialsView
  now: number
  reload(): void
}

/** Gives an office: for which unit, how long, on whose recommendation. The answer is a code for whoever takes it. */
export function AppointForm({ room, view, now, reload }: Props) {
  const basis = useDraft(`office-basis:${room}`)
  const seat = useDraft(`office-seat:${room}`)
  const [office, setOffice] = useState<OfficialsView['appoints'][number] | null>(null)
  const [unit, setUnit] = useState<string | null>(null)
  const [years, setYears] = useState<(typeof YEARS)[number]>('3')
  const { sent, send } = useCommand('appointOfficial', () => {
    basis.drop()
    seat.drop()
    reload()
  })
  const units = office === null ? [] : view.units[office]
  const chosen = units.length === 1 ? (units[0]?.key ?? null) : unit
  const onSend = () =>
    office !== null &&
    chosen !== null &&
    void send({
      room,
      office,
      unit: chosen,
      until: now + Number(years) * YEAR,
      basis: basis.text,
      seatReason: seat.text.trim() === '' ? null : seat.text
    })
  const missing =
    office === null ? '先选任命什么职务。' : chosen === null ? '先选管哪里。' : reasonMissing(basis.text)
  return (
    <Section id="appoint" title="任命一位" summary="给出任职码，由本人用自己的手机接任">
      {sent.status === 'done' ? (
        <Notice id="appoint-done" kind="done" title={`任职码：${sent.value.code}`}>
          请把它当面告诉要担任{sent.value.name}的人。十四天以内有效，只能用一次。
        </Notice>
      ) : null}
      {view.given.map(({ code, name }) => (
        <Paragraph key={code} tone="quiet">
          {name}的任职码{code}还没有人用。
        </Paragraph>
      ))}
      <Choice
        id="appoint-office"
        name="什么职务"
        options={view.appoints.map(value => ({ value, word: CAPACITY_WORDS[value] }))}
        chosen={office}
        onChoose={value => {
          setOffice(value)
          setUnit(null)
        }}
      />
      {units.length > 1 ? (
        <Choice
          id="appoint-unit"
          name="管哪里"
          options={units.map(({ key, name }) => ({ value: key, word: name }))}
          chosen={chosen}
          onChoose={setUnit}
        />
      ) : null}
      <Choice
        id="appoint-years"
        name="任期几年"
        options={YEARS.map(value => ({ value, word: `${value}年` }))}
        chosen={years}
        onChoose={value => setYears(value)}
      />
      <ReasonField
        id="appoint-basis"
        label="推举依据：谁推举的，什么时候，多少人同意"
        value={basis.text}
        onWrite={basis.write}
      />
      <ReasonField
        id="appoint-seat"
        label="如果他已经担任三个职务，写明为什么还要他兼"
        hint="不到三个，不用写。"
        value={seat.text}
        onWrite={seat.write}
      />
      <SendAction
        id="appoint"
        label="任命，给出任职码"
        kind="quiet"
        sent={sent}
        missing={missing}
        onSend={onSend}
      />
    </Section>
  )
}
