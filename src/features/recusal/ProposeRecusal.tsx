import { GainSite, gainSite, gainSiteMissing } from '../../components/GainSite'
import { Choice } from '../../components/Choice'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import { TextField } from '../../components/TextField'
import type { MatterView } from '../../contract/views/matter'
import { RECUSAL_GROUNDS } from '../../domain/recusal/recusal'
import { RECUSAL_WORDS } from '../../locale/reasons'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** A neighbour says, with evidence, that another household would gain and should stand back (提请回避). */
export function ProposeRecusal({ view, reload }: { view: MatterView; reload(): void }) {
  const { id: matter, options } = view
  const door = useDraft(`recusal-door:${matter}`)
  const ground = useDraft(`recusal-ground:${matter}`)
  const site = useDraft(`recusal-site:${matter}`)
  const evidence = useDraft(`recusal-evidence:${matter}`)
  const { sent, send } = useCommand('proposeRecusal', () => {
    for (const draft of [door, ground, site, evidence]) draft.drop()
    reload()
  })
  const chosen = RECUSAL_GROUNDS.find(each => each === ground.text) ?? null
  const onSend = () =>
    chosen &&
    void send({
      matter,
      door: door.text,
      ground: chosen,
      option: gainSite(options, site.text),
      evidence: evidence.text
    })
  const missing =
    door.text.trim() === ''
      ? '先写门牌。'
      : chosen === null
        ? '先选会得什么好处。'
        : (gainSiteMissing(options, site.text) ?? reasonMissing(evidence.text))
  return (
    <Section id="propose-recusal" title="别家会从中得好处，应当回避">
      <Paragraph>
        先听那一户怎么说，再由没有关联的负责人决定。嫌吵、嫌味、不同意，都不是好处。公布时只写有几户、什么原因，不写是哪一户。
      </Paragraph>
      <TextField
        id="recusal-door"
        label="哪一户（门牌）"
        hint="照门上的牌子写。"
        value={door.text}
        onWrite={door.write}
      />
      <Choice
        id="recusal-ground"
        name="会得什么好处"
        options={RECUSAL_GROUNDS.map(value => ({ value, word: RECUSAL_WORDS[value] }))}
        chosen={chosen}
        onChoose={ground.write}
      />
      <GainSite id="recusal-site" options={options} chosen={site.text} onChoose={site.write} />
      <ReasonField
        id="recusal-evidence"
        label="证据：看到了什么，在哪里能查到"
        hint="只有那一户和作决定的人看得到。"
        value={evidence.text}
        onWrite={evidence.write}
      />
      <SendAction
        id="propose-recusal"
        label="提请这一户回避，请负责人决定"
        kind="quiet"
        sent={sent}
        missing={missing}
        onSend={onSend}
      />
    </Section>
  )
}
