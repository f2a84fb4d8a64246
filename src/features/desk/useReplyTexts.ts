import { openText } from '../../domain/matter/text'
import { isRefused } from '../../domain/refusal'
import { refusalSentence } from '../../locale/refusals'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'

/** The texts of a community as the secretary keeps them. */
export function useReplyTexts(room: string) {
  const { seen, reload } = useView('replyTexts', { room })
  const title = useDraft(`reply-title:${room}`)
  const text = useDraft(`reply-text:${room}`)
  const keeping = useCommand('keepReplyText', () => {
    title.drop()
    text.drop()
    void reload()
  })
  const dropping = useCommand('dropReplyText', () => void reload())
  const kept = openText(text.text)
  return {
    seen,
    reload,
    title,
    text,
    /** writes a text anew that is there */
    change: (each: { title: string; text: string }) => (title.write(each.title), text.write(each.text)),
    kept: keeping.sent,
    missing:
      title.text.trim() === ''
        ? '先给这段话起个名字。'
        : isRefused(kept)
          ? refusalSentence(kept.refused, kept.detail)
          : null,
    keep: () => void keeping.send({ room, title: title.text, text: text.text }),
    dropped: dropping.sent,
    drop: (name: string) => void dropping.send({ room, title: name })
  }
}

export type ReplyTextWork = ReturnType<typeof useReplyTexts>
