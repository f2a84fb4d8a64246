import { Choice } from '../../components/Choice'
import { ReasonField } from '../../components/ReasonField'
import type { TextsFor } from '../../components/textsFor'
import { ANSWER_WORDS } from '../../locale/events'
import { ANSWER_KINDS, type useAnswer } from './useAnswer'

const DETAILS = {
  decision: '大家定的，照着办',
  support: '帮着办，写明怎么帮',
  refusal: '写明理由，不改大家的决定'
} as const satisfies Record<(typeof ANSWER_KINDS)[number], string>

export function AnswerForm({ answer, texts }: { answer: ReturnType<typeof useAnswer>; texts: TextsFor }) {
  return (
    <>
      <Choice
        id="answer"
        name="怎么答复"
        asked
        options={ANSWER_KINDS.map(value => ({ value, word: ANSWER_WORDS[value], detail: DETAILS[value] }))}
        chosen={answer.kind}
        onChoose={answer.choose}
      />
      <ReasonField id="answer-text" label="答复的内容" value={answer.text} onWrite={answer.write} />
      {texts('answer', answer.text, answer.write)}
    </>
  )
}
