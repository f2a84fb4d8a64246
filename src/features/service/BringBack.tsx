import { useState } from 'react'
import { Choice, type ChoiceOption } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { SendAction } from '../../components/SendAction'
import type { MatterView } from '../../contract/views/matter'
import { ACTION_WORDS } from '../../locale/stages'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

type End = 'answered' | 'declined'
const ENDS = [
  { value: 'answered', word: '工作站答复了', detail: '答复公开，听取意见以后就能办结' },
  { value: 'declined', word: '工作站说不归它办', detail: '由您接着办，期限接着算' }
] as const satisfies readonly ChoiceOption<End>[]

interface Props {
  matter: string
  offers: MatterView['offers']
  changed(): void
}

/** What the work station said, as the secretary records it. */
export function BringBack({ matter, offers, changed }: Props) {
  const [end, setEnd] = useState<End | null>(null)
  const text = useDraft(`service-back:${matter}`)
  const { sent, send } = useCommand('bringBack', () => {
    text.drop()
    changed()
  })
  if (!offers.some(({ action }) => action === 'bringBack')) return null
  const record = () => end && void send({ matter, answered: end === 'answered', text: text.text })
  return (
    <>
      <Heading level={2}>{ACTION_WORDS.bringBack}</Heading>
      <Choice<End> id="bring-back" name="工作站怎么说" options={ENDS} chosen={end} onChoose={setEnd} />
      <ReasonField id="bring-back-text" label="工作站的原话" value={text.text} onWrite={text.write} />
      <SendAction
        id="bring-back"
        label={end === 'declined' ? '收回来，由我接着办' : '公开工作站的答复'}
        sent={sent}
        missing={end === null ? '先选工作站怎么说。' : reasonMissing(text.text)}
        onSend={record}
      />
    </>
  )
}
