import { Choice } from '../../components/Choice'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import { TextField } from '../../components/TextField'
import type { RelativesView } from '../../contract/views/offices'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** A household asks to look into whether another one is a near relative's of an official. */
export function PointOutRelative({
  room,
  view,
  reload
}: {
  room: string
  view: RelativesView
  reload(): void
}) {
  const official = useDraft(`kin-official:${room}`)
  const door = useDraft(`kin-door:${room}`)
  const evidence = useDraft(`kin-evidence:${room}`)
  const { sent, send } = useCommand('pointOutRelative', () => {
    for (const draft of [official, door, evidence]) draft.drop()
    reload()
  })
  const others = view.officials.filter(({ mine }) => !mine)
  const chosen = others.find(({ key }) => key === official.text)?.key ?? null
  const onSend = () =>
    chosen && void send({ room, official: chosen, door: door.text, evidence: evidence.text })
  const missing =
    chosen === null
      ? '先选是哪位负责人。'
      : door.text.trim() === ''
        ? '先写门牌。'
        : reasonMissing(evidence.text)
  const waiting = view.pointed.length
  return (
    <Section
      id="kin"
      title="我知道有一户是负责人的近亲属"
      summary={waiting > 0 ? `您家写的有${waiting}条在等核实` : '写明凭据，请上一级核实'}
    >
      {view.pointed.map(({ official: name, door: behind }) => (
        <Paragraph key={`${name}${behind}`} tone="quiet">
          {name}和{behind}：等核实
        </Paragraph>
      ))}
      <Choice
        id="kin-official"
        name="哪位负责人"
        options={others.map(({ key, name }) => ({ value: key, word: name }))}
        chosen={chosen}
        onChoose={official.write}
      />
      <TextField
        id="kin-door"
        label="哪一户（门牌）"
        hint="照门上的牌子写。"
        value={door.text}
        onWrite={door.write}
        max={30}
      />
      <ReasonField
        id="kin-evidence"
        label="凭据：是什么亲属，从哪里看得出来"
        hint="只有那位负责人和核实的人看得到，不写是谁提的。"
        value={evidence.text}
        onWrite={evidence.write}
      />
      <SendAction
        id="kin"
        label="请上一级核实这一户"
        kind="quiet"
        sent={sent}
        missing={missing}
        onSend={onSend}
      />
    </Section>
  )
}
