import Taro, { useRouter } from '@tarojs/taro'
import { Action } from '../../../components/Action'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { Paragraph } from '../../../components/Paragraph'
import { pageState } from '../../../components/states'
import type { PollView } from '../../../contract/views/poll'
import { Answered } from '../../../features/poll/Answered'
import { AnswerFoot } from '../../../features/poll/AnswerFoot'
import { Statement } from '../../../features/poll/Statement'
import { useAnswers } from '../../../features/poll/useAnswers'
import { Wrote } from '../../../features/poll/Wrote'
import { Writing } from '../../../features/poll/Writing'
import { ReadingAids } from '../../../features/reading/ReadingAids'
import { statementWords } from '../../../locale/aloud'
import { deadlineWords } from '../../../locale/days'
import { NOT_BINDING } from '../../../locale/polls'
import { refusalSentence } from '../../../locale/refusals'
import { pathOf } from '../../../services/shareCard'
import { useView } from '../../../services/useView'

export default function AnswerPage() {
  const { poll = '' } = useRouter().params
  const { seen, reload } = useView('poll', { poll })
  if (seen.status !== 'done') return <Page id="poll" title="共识征询" state={pageState(seen, reload)} />
  return seen.value.barred ? (
    <Barred view={seen.value} barred={seen.value.barred} />
  ) : (
    <Answering view={seen.value} now={seen.now} reload={reload} />
  )
}

function Answering({ view, now, reload }: { view: PollView; now: number; reload(): void }) {
  const answers = useAnswers(view)
  const change = (statement: string) => {
    answers.change(statement)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  return (
    <Page
      id="poll"
      title={view.title}
      foot={answers.current ? <AnswerFoot answers={answers} /> : <ToMatter matter={view.matter} />}
    >
      <Paragraph tone="quiet">
        第{view.round}轮共识征询，{deadlineWords(view.until, now)}。
      </Paragraph>
      {answers.current ? <ReadingAids words={statementWords(answers.current.text)} /> : null}
      <Statement answers={answers} measures={view.measures} />
      <Answered answers={answers} until={view.until} onChange={change} />
      <Writing view={view} reload={reload} />
      <Wrote wrote={view.wrote} />
      <Paragraph tone="quiet">{NOT_BINDING}</Paragraph>
    </Page>
  )
}

function Barred({ view, barred }: { view: PollView; barred: NonNullable<PollView['barred']> }) {
  return (
    <Page id="poll" title={view.title} foot={<ToMatter matter={view.matter} />}>
      <Notice id="poll-barred" kind="note" title="您现在不能回答">
        {refusalSentence(barred.refused, barred.detail)}
      </Notice>
      <Wrote wrote={view.wrote} />
      <Paragraph tone="quiet">{NOT_BINDING}</Paragraph>
    </Page>
  )
}

function ToMatter({ matter }: { matter: string }) {
  const open = () => void Taro.redirectTo({ url: pathOf({ page: 'pages/matter/index', query: { matter } }) })
  return <Action id="poll-matter" label="看这件议题" onTap={open} />
}
