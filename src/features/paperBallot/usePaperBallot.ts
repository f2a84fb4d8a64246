import { useCallback, useState } from 'react'
import type { DoorsView } from '../../contract/views/doors'
import type { CommandInput } from '../../contract/requests'
import { choicesOn } from '../../domain/deciding/ballot'
import { takePhoto } from '../../services/photo'
import { recall } from '../../services/storage'
import { useDraft } from '../../services/useDraft'
import { useOutbox, type Settled, type Waiting } from '../../services/useOutbox'

/** A ballot on paper as it is filled in at the door; it is complete on this phone before there is any signal. */
export function usePaperBallot(matter: string, household: string) {
  const board = boardOf(matter)
  const choice = useDraft(`paper-choice:${matter}:${household}`)
  const first = useDraft(`paper-first:${matter}:${household}`)
  const second = useDraft(`paper-second:${matter}:${household}`)
  const photo = useDraft(`paper-photo:${matter}:${household}`)
  const [settled, setSettled] = useState<Settled<'enterPaperBallot'> | null>(null)
  const { waiting, sending, put, flush } = useOutbox(
    'enterPaperBallot',
    useCallback((each: Settled<'enterPaperBallot'>) => setSettled(each), [])
  )
  const chosen = choicesOn(board?.options ?? []).find(each => each === choice.text) ?? null
  const missing = lacking(chosen, [first.text, second.text], photo.text)
  const enter = () => {
    if (!board || !chosen || missing) return
    setSettled(null)
    put(
      waitingPaper(
        { matter, vote: board.vote.id, household, choice: chosen },
        [first.text, second.text],
        photo.text
      )
    )
    for (const draft of [choice, first, second, photo]) draft.drop()
  }
  return {
    board,
    door: board?.doors.find(each => each.household === household)?.door ?? '',
    chosen,
    choose: (next: string) => choice.write(next),
    first,
    second,
    photographed: photo.text !== '',
    takePhoto: async () => {
      const kept = await takePhoto()
      if (kept !== null) photo.write(kept)
    },
    missing,
    enter,
    waiting: waiting.length,
    sending,
    flush: () => void flush(),
    settled
  }
}

export type PaperBallot = ReturnType<typeof usePaperBallot>

/** The paper as it waits to be sent: the hour is the phone's, at the door. */
const waitingPaper = (
  said: Pick<CommandInput<'enterPaperBallot'>, 'matter' | 'vote' | 'household' | 'choice'>,
  witnesses: readonly string[],
  kept: string
): Waiting<'enterPaperBallot'> => {
  const now = Date.now()
  return {
    key: `${said.household}-${now}`,
    input: {
      ...said,
      witnesses: witnesses.map(each => ({ who: each.trim() })),
      photo: '',
      enteredAtDoor: now
    },
    kept
  }
}

/** The board this phone saw last: the paper is entered from it, with signal or without. */
const boardOf = (matter: string): DoorsView | null => {
  const kept = recall(`doors:${matter}`)
  return kept === null ? null : (JSON.parse(kept) as DoorsView)
}

function lacking(chosen: string | null, witnesses: readonly string[], photo: string): string | null {
  if (!chosen) return '先照票上写的选一项。'
  const named = new Set(witnesses.map(each => each.trim()).filter(each => each !== ''))
  if (named.size < 2) return '先写上两位见证人。'
  return photo === '' ? '先给这张票拍照。' : null
}
