import { useState } from 'react'
import { Action } from '../../components/Action'
import { Choice } from '../../components/Choice'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { OfficialsView } from '../../contract/views/offices'
import { END_REASONS, type EndReason } from '../../domain/mandates/term'
import { END_WORDS } from '../../locale/mandates'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** Ends a term before its day, with a reason everyone reads: of somebody the viewer appoints, or the viewer's own. */
export function EndTerm({ room, view, reload }: { room: string; view: OfficialsView; reload(): void }) {
  const reason = useDraft(`end-reason:${room}`)
  const [chosen, choose] = useState<string | null>(null)
  const [why, setWhy] = useState<EndReason | null>(null)
  const { sent, send } = useCommand('endMandate', () => {
    reason.drop()
    choose(null)
    setWhy(null)
    reload()
  })
  const may = view.holders
    .filter(({ acting, mine, office }) => acting === null && (mine || view.appoints.includes(office)))
    .map(each => ({ ...each, id: `${each.office}-${each.unit}-${each.key}` }))
  if (may.length === 0) return null
  const holder = may.find(({ id }) => id === chosen)
  const onSend = () =>
    holder &&
    why &&
    void send({
      room,
      official: holder.key,
      office: holder.office,
      unit: holder.unit,
      why,
      reason: reason.text
    })
  const missing = !holder ? '先选哪一位。' : why === null ? '先选怎么卸任。' : reasonMissing(reason.text)
  return (
    <Section id="end-term" title="办卸任" summary="空出来以后，上一级马上代理，事情不会没人管">
      <Choice
        id="end-who"
        name="哪一位"
        options={may.map(({ id, name, mine }) => ({ value: id, word: mine ? `${name}（您）` : name }))}
        chosen={chosen}
        onChoose={choose}
      />
      <Choice
        id="end-why"
        name="怎么卸任"
        options={END_REASONS.filter(each => !(holder?.mine && each === 'recalled')).map(value => ({
          value,
          word: END_WORDS[value]
        }))}
        chosen={why}
        onChoose={value => setWhy(value)}
      />
      <ReasonField id="end-reason" label="卸任的理由" value={reason.text} onWrite={reason.write} />
      <SentNotice id="end-term" sent={sent} onRetry={onSend} />
      {holder ? <Paragraph tone="quiet">卸任以后不能撤回，要再任命才行。</Paragraph> : null}
      <Action
        id="end-send"
        label={holder ? `办${holder.name}的卸任，马上生效` : '办卸任，马上生效'}
        kind="quiet"
        state={sendState(sent, missing)}
        onTap={onSend}
      />
    </Section>
  )
}
