import type { PollView } from '../../contract/views/poll'
import { OWN_STATEMENTS } from '../../domain/poll/sheet'
import { STATEMENT_MAX, statementText } from '../../domain/poll/statement'
import { isRefused } from '../../domain/refusal'
import { refusalSentence } from '../../locale/refusals'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** A statement of one's own: kept while it is written, until it has arrived. */
export function useWriting({ poll, matter, left }: PollView, reload: () => void) {
  const draft = useDraft(`statement:${poll}`)
  const statement = { poll, text: draft.text }
  const { sent, send, clear } = useCommand('addStatement', () => (draft.drop(), reload()), {
    again: statement,
    tells: matter
  })
  const read = statementText(draft.text)
  return {
    text: draft.text,
    max: STATEMENT_MAX,
    sent,
    missing:
      left === 0
        ? refusalSentence('LIMIT_REACHED', { statements: OWN_STATEMENTS })
        : isRefused(read)
          ? refusalSentence(read.refused, read.detail)
          : null,
    write: (text: string) => {
      if (sent.status !== 'sending') clear()
      draft.write(text)
    },
    send: () => void send(statement)
  }
}
