import { ListRow } from '../../components/ListRow'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { Tag } from '../../components/Tag'
import type { RoundView } from '../../contract/views/feedback'
import { ANSWER_WORDS } from '../../locale/events'
import { answerAge, isLateToTell, roundSentence } from '../../locale/feedback'

interface Props {
  view: RoundView
  now: number
  onOpen(matter: string): void
}

/** What was answered and is still to be told: at the doors its words are read out, at a desk it is a number a matter. */
export function RoundMatters({ view, now, onOpen }: Props) {
  const { matters, doors, more } = view
  return (
    <>
      <Paragraph id="round-sentence">{roundSentence(view)}</Paragraph>
      {matters.map(({ matter, title, answer, waiting }) =>
        doors ? (
          <Section
            key={matter}
            id={`round-answer-${matter}`}
            title={title}
            summary={`${waiting}户还不知道，${answerAge(answer.at, now)}`}
          >
            <Paragraph>{`${ANSWER_WORDS[answer.kind]}。${answer.text}`}</Paragraph>
          </Section>
        ) : (
          <ListRow
            key={matter}
            id={`round-matter-${matter}`}
            title={title}
            detail={`${waiting}户还不知道，${answerAge(answer.at, now)}`}
            tag={isLateToTell(answer.at, now) ? <Tag word="已超期" alarm /> : undefined}
            onTap={() => onOpen(matter)}
          />
        )
      )}
      {doors === null ? (
        <Paragraph tone="quiet">
          门牌只有上门的人看得到：前七天由网格员和楼道长去说，七天以后轮到院长。
          {more ? '这里先列人数最多的。' : ''}
        </Paragraph>
      ) : null}
    </>
  )
}
