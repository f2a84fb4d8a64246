import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import type { MatterView } from '../../contract/views/matter'
import { stampWords } from '../../locale/days'
import { ANSWER_WORDS } from '../../locale/events'
import { CAPACITY_WORDS } from '../../locale/offices'

/** The public answers (答复), the latest first. */
export function Answers({ answers }: { answers: MatterView['answers'] }) {
  const last = answers[answers.length - 1]
  if (!last) return null
  return (
    <Section id="answers" title="答复" summary={ANSWER_WORDS[last.kind]} open>
      {[...answers].reverse().map(({ at, office, kind, text }) => (
        <Paragraph key={at}>
          {`${CAPACITY_WORDS[office]}，${stampWords(at)}\n${ANSWER_WORDS[kind]}。${text}`}
        </Paragraph>
      ))}
    </Section>
  )
}
