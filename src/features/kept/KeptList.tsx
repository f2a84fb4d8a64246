import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import { stampWords } from '../../locale/days'
import { refusalSentence } from '../../locale/refusals'
import type { Kept, useKept } from './useKept'
import { KEPT_WORDS } from './words'

/** What was sent without an answer (留待重试), and what became of the last one that was sent again. */
export function KeptList({ list }: { list: ReturnType<typeof useKept> }) {
  const { kept, last } = list
  return (
    <>
      {last?.answer.status === 'done' ? (
        <Notice id="kept-done" kind="done">
          {KEPT_WORDS[last.of.command]}已经送到。
        </Notice>
      ) : null}
      {last?.answer.status === 'refused' ? (
        <Notice id="kept-refused" kind="refused">
          {KEPT_WORDS[last.of.command]}没有办成。{refusalSentence(last.answer.refusal, last.answer.detail)}
        </Notice>
      ) : null}
      {kept.map((each, at) => (
        <One key={each.id} id={`kept-${at}`} one={each} list={list} />
      ))}
    </>
  )
}

function One({ id, one, list }: { id: string; one: Kept; list: ReturnType<typeof useKept> }) {
  const { sending, again, letGo, titleOf } = list
  const title = titleOf(one)
  return (
    <Notice
      id={id}
      kind="kept"
      title="留待重试"
      action={
        <>
          <Action
            id={`${id}-again`}
            label={`再送一次${KEPT_WORDS[one.command]}`}
            kind="quiet"
            state={{ status: sending === one.id ? 'sending' : 'ready' }}
            onTap={() => again(one)}
          />
          <Action id={`${id}-let-go`} label="不送了" kind="quiet" onTap={() => letGo(one)} />
        </>
      }
    >
      {stampWords(one.at)}送出的{KEPT_WORDS[one.command]}
      {title ? `（${title}）` : ''}没有收到回音，可能没有送到。再送一次不会重复算。
    </Notice>
  )
}
