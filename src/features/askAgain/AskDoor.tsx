import { Action } from '../../components/Action'
import { Choice } from '../../components/Choice'
import { heardAnswers, OBJECTION_ANSWERS } from '../../components/heardAnswers'
import { Heading } from '../../components/Heading'
import { SendAction } from '../../components/SendAction'
import { refusalSentence } from '../../locale/refusals'
import type { Sent } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

interface Props {
  /** under which name what was heard is kept until it has arrived */
  name: string
  door: string
  question: string
  options: readonly { id: string; name: string }[]
  /** it is asked whether the household objects (无异议办理) */
  silence?: boolean
  barred: { refused: Parameters<typeof refusalSentence>[0]; detail?: Record<string, unknown> } | null
  sent: Sent<unknown>
  onTell(choice: string): void
  /** where nobody may be found (没联系上) */
  onMissed?(): void
}

/** One household is asked without a word about what was taken before; what it says now is entered. */
export function AskDoor({
  name,
  door,
  question,
  options,
  silence = false,
  barred,
  sent,
  onTell,
  onMissed
}: Props) {
  const heard = useDraft(name)
  const answers = silence ? OBJECTION_ANSWERS : heardAnswers(options)
  const chosen = answers.find(each => each.value === heard.text)?.value ?? null
  const reason = barred
    ? refusalSentence(barred.refused, barred.detail)
    : chosen
      ? null
      : '先照这户现在说的选一项。'
  const tell = () => {
    if (chosen) onTell(chosen)
  }
  return (
    <>
      <Heading level={2}>{door}现在说的是</Heading>
      {barred ? null : (
        <Choice id="ask" name={question} options={answers} chosen={chosen} onChoose={heard.write} />
      )}
      <SendAction id="ask" label={`记下${door}这次说的`} sent={sent} missing={reason} onSend={tell} />
      {onMissed && !barred ? (
        <Action id="ask-missed" label="没联系上，改天再问" kind="quiet" onTap={onMissed} />
      ) : null}
    </>
  )
}
