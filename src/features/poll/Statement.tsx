import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { ANSWER_WORDS } from '../../locale/polls'
import { Measures } from '../../components/Measures'
import type { Answers } from './useAnswers'

const OPTIONS = [
  { value: 'agree', word: ANSWER_WORDS.agree, shape: 'ring' },
  { value: 'accept', word: ANSWER_WORDS.accept, detail: '不是最想要的，但能接受', shape: 'half' },
  { value: 'disagree', word: ANSWER_WORDS.disagree, shape: 'cross' },
  { value: 'unsure', word: ANSWER_WORDS.unsure, shape: 'bar' }
] as const

/** The statement whose turn it is; a tap on an answer sends it and the next one comes. */
export function Statement({ answers, measures }: { answers: Answers; measures: readonly string[] }) {
  const { current, answered, left, chosen, answer } = answers
  if (!current) return null
  return (
    <>
      <Paragraph id="poll-progress" tone="quiet">
        一共{answered.length + left}条观点，
        {answered.length === 0 ? '您还没有说。' : `您说过${answered.length}条，还有${left}条。`}
      </Paragraph>
      <Heading level={2} id="statement">
        {current.text}
      </Heading>
      {current.withMeasures ? <Measures measures={measures} /> : null}
      <Choice id="answer" name={current.text} options={OPTIONS} chosen={chosen} onChoose={answer} />
    </>
  )
}
