import { useState } from 'react'
import { Action } from '../../components/Action'
import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { RelativesView } from '../../contract/views/offices'
import { KIN_WORDS } from '../../locale/kinship'
import { refusalSentence } from '../../locale/refusals'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** Whoever decides looks at one household at a time: it is a near relative's, or it is not. */
export function DecideRelatives({
  room,
  view,
  reload
}: {
  room: string
  view: RelativesView
  reload(): void
}) {
  const [chosen, choose] = useState<string | null>(null)
  const reason = useDraft(`kin-reason:${room}`)
  const [real, setReal] = useState(true)
  const { sent, send } = useCommand('decideRelative', () => {
    reason.drop()
    choose(null)
    reload()
  })
  const kin = view.waiting.find(({ id }) => id === chosen)
  const decide = (is: boolean) => {
    setReal(is)
    if (kin) void send({ room, kinship: kin.id, real: is, reason: reason.text })
  }
  const barred = kin?.barred ? refusalSentence(kin.barred.refused, kin.barred.detail) : null
  const missing = barred ?? reasonMissing(reason.text)
  return (
    <>
      <Heading level={2}>核实和更正</Heading>
      <Choice
        id="kin-waiting"
        name="哪一条"
        options={view.waiting.map(({ id, official, door, status }) => ({
          value: id,
          word: `${official}和${door}`,
          detail: KIN_WORDS[status]
        }))}
        chosen={chosen}
        onChoose={choose}
      />
      {kin ? (
        <>
          {kin.evidence ? <Paragraph>凭据：{kin.evidence}</Paragraph> : null}
          <ReasonField
            id="kin-reason"
            label="查了什么，为什么这样定"
            hint="那位负责人看得到。"
            value={reason.text}
            onWrite={reason.write}
          />
          <SentNotice id="kin-decide" sent={sent} onRetry={() => decide(real)} />
          {kin.status === 'pointed' ? (
            <Action
              id="kin-real"
              label={`是近亲属，${kin.door}记在${kin.official}名下`}
              state={sendState(sent, missing)}
              onTap={() => decide(true)}
            />
          ) : null}
          <Action
            id="kin-not"
            label={kin.status === 'pointed' ? '不是近亲属，不记' : `写错了，把${kin.door}从记录里去掉`}
            kind="quiet"
            state={sendState(sent, missing)}
            onTap={() => decide(false)}
          />
        </>
      ) : null}
    </>
  )
}
