import { ListRow } from '../../components/ListRow'
import { Notice } from '../../components/Notice'
import { Section } from '../../components/Section'
import { ANSWER_WORDS } from '../../locale/polls'
import { momentWords } from '../../locale/days'
import type { Instant } from '../../domain/time'
import type { Answers } from './useAnswers'

interface Props {
  answers: Answers
  until: Instant
  onChange(statement: string): void
}

/** What this person has said so far, each to be changed with a tap. */
export function Answered({ answers, until, onChange }: Props) {
  const { answered, left, current } = answers
  if (answered.length === 0) return null
  return (
    <>
      {left === 0 && !current ? (
        <Notice id="poll-done" kind="done" title="您都说过了">
          {momentWords(until)}以前还可以改。截止以后，议题页里能看到大家想到一起的有哪些。
        </Notice>
      ) : null}
      <Section
        id="answered"
        title="我说过的"
        summary={`${answered.length}条，点一下可以改`}
        open={left === 0}
      >
        {answered.map(({ id, text, answer }) => (
          <ListRow
            key={id}
            id={`answered-${id}`}
            title={text}
            detail={`您说：${ANSWER_WORDS[answer]}`}
            onTap={() => onChange(id)}
          />
        ))}
      </Section>
    </>
  )
}
