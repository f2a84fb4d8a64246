import { useState } from 'react'
import { Choice } from '../../components/Choice'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import type { MatterView } from '../../contract/views/matter'
import { REOPENING_GROUNDS, type ReopeningGround } from '../../domain/levels/reopening'
import { REOPENING_WORDS } from '../../locale/reasons'
import { ACTION_WORDS } from '../../locale/stages'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** While the closing is on display, households may ask for the matter to be looked at once more. */
export function AskReopening({ view, reload }: { view: MatterView; reload(): void }) {
  const [ground, choose] = useState<ReopeningGround | null>(null)
  const draft = useDraft(`reopening:${view.id}`)
  const { sent, send } = useCommand('askReopening', () => (draft.drop(), reload()), { tells: view.id })
  if (!view.reopening) return null
  const { asked, need, open } = view.reopening
  const ask = () => ground && void send({ matter: view.id, ground, reason: draft.text })
  return (
    <Section
      id="reopening"
      title="觉得没有办好"
      summary={`已有${asked}户请求重开，还差${Math.max(0, need - asked)}户`}
    >
      <Paragraph>
        公示期里有{need}
        户请求，这件事就交给街道重新看，不由办结它的人看。要有下面一条理由；写的理由大家都看得到，不写是谁家。
      </Paragraph>
      {open ? (
        <>
          <Choice
            id="reopening-ground"
            name="为什么重开"
            options={REOPENING_GROUNDS.map(value => ({ value, word: REOPENING_WORDS[value] }))}
            chosen={ground}
            onChoose={value => choose(value)}
          />
          <ReasonField id="reopening-text" label="哪里没有办好" value={draft.text} onWrite={draft.write} />
          <SendAction
            id="reopening"
            label={ACTION_WORDS.askReopening}
            kind="quiet"
            sent={sent}
            missing={ground === null ? '先选一条理由。' : reasonMissing(draft.text)}
            onSend={ask}
          />
        </>
      ) : (
        <Paragraph>您家已经请求过，等别家。</Paragraph>
      )}
    </Section>
  )
}
