import { useState } from 'react'
import type { DoorsView } from '../../contract/views/doors'
import { choicesOn } from '../../domain/deciding/ballot'
import { bySilence } from '../../domain/deciding/ruleCard'
import { dissentText } from '../../domain/matter/text'
import { isRefused } from '../../domain/refusal'
import { refusalSentence } from '../../locale/refusals'
import { recall } from '../../services/storage'
import { useDraft } from '../../services/useDraft'
import { useOutbox } from '../../services/useOutbox'
import { usePhoto } from '../../services/usePhoto'

/** A ballot on paper as it is filled in at the door; it is complete on this phone before there is any signal. */
export function usePaperBallot(matter: string, household: string) {
  const board = boardOf(matter)
  const choice = useDraft(`paper-choice:${matter}:${household}`)
  const first = useDraft(`paper-first:${matter}:${household}`)
  const second = useDraft(`paper-second:${matter}:${household}`)
  const photo = useDraft(`paper-photo:${matter}:${household}`)
  const camera = usePhoto()
  const outbox = useOutbox(matter)
  const [entered, setEntered] = useState<string | null>(null)
  const door = board?.doors.find(each => each.household === household)?.door ?? ''
  const silence = board !== null && bySilence(board.vote.rule)
  const chosen = choicesOn(board?.options ?? []).find(each => each === choice.text) ?? null
  const said = silence ? reasonLacks(choice.text) : chosen ? null : '先照票上写的选一项。'
  const missing = said ?? lacking([first.text, second.text], photo.text)
  const enter = () => {
    if (!board || missing) return
    const input = slipOf(matter, board.vote.id, household, [first.text, second.text])
    if (silence)
      setEntered(
        outbox.put({
          name: 'enterPaperObjection',
          door,
          input: { ...input, reason: choice.text },
          kept: photo.text
        })
      )
    else if (chosen)
      setEntered(
        outbox.put({ name: 'enterPaperBallot', door, input: { ...input, choice: chosen }, kept: photo.text })
      )
    for (const draft of [choice, first, second, photo]) draft.drop()
  }
  return {
    board,
    door,
    silence,
    chosen,
    /** what the paper says against it, where silence decides */
    reason: choice.text,
    choose: (next: string) => choice.write(next),
    first,
    second,
    photographed: photo.text !== '',
    barred: camera.barred,
    takePhoto: async () => {
      const kept = await camera.take()
      if (kept !== null) photo.write(kept)
    },
    missing,
    enter,
    waiting: outbox.waiting.length,
    flush: outbox.flush,
    /** what became of the paper that was entered on this page */
    settled: outbox.delivered.find(each => each.key === entered) ?? null
  }
}

export type PaperBallot = ReturnType<typeof usePaperBallot>

/** The paper as it waits to be sent: the hour is the phone's, at the door. */
const slipOf = (matter: string, vote: string, household: string, witnesses: readonly string[]) => ({
  matter,
  vote,
  household,
  witnesses: witnesses.map(each => ({ who: each.trim() })),
  photo: '',
  enteredAtDoor: Date.now()
})

/** The board this phone saw last: the paper is entered from it, with signal or without. */
const boardOf = (matter: string): DoorsView | null => {
  const kept = recall(`doors:${matter}`)
  return kept === null ? null : (JSON.parse(kept) as DoorsView)
}

function lacking(witnesses: readonly string[], photo: string): string | null {
  const named = new Set(witnesses.map(each => each.trim()).filter(each => each !== ''))
  if (named.size < 2) return '先写上两位见证人。'
  return photo === '' ? '先给这张纸拍照。' : null
}

function reasonLacks(text: string): string | null {
  const read = dissentText(text)
  return isRefused(read) ? refusalSentence(read.refused, read.detail) : null
}
