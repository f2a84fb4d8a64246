import { useState } from 'react'
import { openText } from '../../domain/matter/text'
import type { AnsweringOffice } from '../../domain/levels/replyText'
import { isRefused } from '../../domain/refusal'
import { refusalSentence } from '../../locale/refusals'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'

/** The texts of the own office, or of the one of several that was chosen, and one that is being written. */
export function useReplyTexts(room: string) {
  const { seen, reload } = useView('replyTexts', { room })
  const [chosen, setChosen] = useState<AnsweringOffice | null>(null)
  const books = seen.status === 'done' ? seen.value.books : []
  const book = books.find(({ office }) => office === chosen) ?? books[0]
  const title = useDraft(`reply-title:${room}`)
  const text = useDraft(`reply-text:${room}`)
  const keeping = useCommand('keepReplyText', () => {
    title.drop()
    text.drop()
    void reload()
  })
  const dropping = useCommand('dropReplyText', () => void reload())
  const kept = openText(text.text)
  const office = book?.office
  return {
    seen,
    reload,
    offices: books.map(each => each.office),
    office,
    choose: (next: AnsweringOffice) => setChosen(next),
    texts: book?.texts ?? [],
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
    keep: () => office && void keeping.send({ room, office, title: title.text, text: text.text }),
    dropped: dropping.sent,
    drop: (name: string) => office && void dropping.send({ room, office, title: name })
  }
}

export type ReplyTextWork = ReturnType<typeof useReplyTexts>
