import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import type { TextsFor } from '../../components/textsFor'
import type { MatterView } from '../../contract/views/matter'
import type { QuestionView } from '../../contract/views/question'
import { dateWords } from '../../locale/days'
import { CAPACITY_WORDS } from '../../locale/offices'
import { questionDueWords } from '../../locale/questions'
import { useCommand } from '../../services/useCommand'
import { AskQuestion } from './AskQuestion'
import { ReplyForm } from './ReplyForm'

interface Props {
  view: Pick<MatterView, 'id' | 'questions' | 'viewer' | 'status'>
  now: number
  reload(): void
  texts: TextsFor
}

/** What neighbours asked about a matter (质疑) and what was answered; nobody is named. */
export function Questions({ view: { id: matter, questions, viewer, status }, now, reload, texts }: Props) {
  const open = questions.filter(({ reply }) => reply === null)
  const mayAsk = viewer.household !== null && status !== 'closed'
  if (questions.length === 0 && !mayAsk) return null
  const urgent = questions.some(each => each.unread || each.mayReply || (each.mine && each.overdue))
  return (
    <Section
      id="questions"
      title="质疑和答复"
      summary={
        questions.length === 0
          ? '有疑问可以问，三个工作日以内要答复'
          : `问了${questions.length}条，还有${open.length}条没有答复`
      }
      open={urgent}
    >
      {questions.map(question => (
        <Question
          key={question.id}
          matter={matter}
          question={question}
          now={now}
          reload={reload}
          texts={texts}
        />
      ))}
      {mayAsk ? <AskQuestion matter={matter} reload={reload} /> : null}
    </Section>
  )
}

interface QuestionProps {
  matter: string
  question: QuestionView
  now: number
  reload(): void
  texts: TextsFor
}

function Question({ matter, question, now, reload, texts }: QuestionProps) {
  const { id, text, at, mine, held, office, reply, overdue, mayReply, unread } = question
  return (
    <>
      <Heading level={2}>{`${mine ? '我家问的' : '邻居问的'}，${dateWords(at, now)}`}</Heading>
      <Paragraph id={`question-${id}`}>{text}</Paragraph>
      {held ? <Paragraph tone="quiet">这段话等人看过再公开，现在只有您家和负责人看得到。</Paragraph> : null}
      {reply ? (
        <Paragraph id={`reply-${id}`}>
          {`${CAPACITY_WORDS[reply.office]}答复，${dateWords(reply.at, now)}：${reply.text}`}
        </Paragraph>
      ) : (
        <Paragraph id={`due-${id}`} tone={overdue ? 'alarm' : 'quiet'}>
          {questionDueWords({ office, due: question.due, overdue }, now)}
        </Paragraph>
      )}
      {mayReply ? <ReplyForm matter={matter} question={question} reload={reload} texts={texts} /> : null}
      {unread ? <Seen matter={matter} question={id} reload={reload} /> : null}
    </>
  )
}

/** The household says that it has read the answer, and is not told again. */
function Seen({ matter, question, reload }: { matter: string; question: string; reload(): void }) {
  const { send } = useCommand('noteReply', reload)
  return (
    <Action
      id={`seen-${question}`}
      label="看到答复了"
      kind="quiet"
      onTap={() => void send({ matter, question })}
    />
  )
}
