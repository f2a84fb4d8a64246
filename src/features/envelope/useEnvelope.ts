import { useCallback, useState } from 'react'
import type { DoorsView } from '../../contract/views/doors'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useKeptView } from '../../services/useKeptView'
import { useOutbox } from '../../services/useOutbox'

/**
 * A sealed envelope at one door: taken under the number of its slip, with signal or without, or given back while the vote
 * is open. Giving back waits for the answer: a household that has its envelope in hand must be one that has not voted.
 */
export function useEnvelope(matter: string, household: string) {
  const { seen, reload, view: board } = useKeptView('doors', { matter }, `doors:${matter}`)
  const number = useDraft(`envelope-number:${matter}:${household}`)
  const first = useDraft(`envelope-first:${matter}:${household}`)
  const second = useDraft(`envelope-second:${matter}:${household}`)
  const arrived = () => [number, first, second].forEach(each => each.drop())
  const outbox = useOutbox(
    matter,
    useCallback(() => void reload(), [reload])
  )
  const [entered, setEntered] = useState<string | null>(null)
  const returned = useCommand('returnEnvelope', arrived)
  const door = board?.doors.find(each => each.household === household) ?? null
  const held = door?.envelope?.number ?? null
  const names = [first.text, second.text].map(each => each.trim()).filter(each => each !== '')
  const witnesses = [...new Set(names)].map(who => ({ who }))
  const waits =
    outbox.waiting.flatMap(each =>
      each.name === 'takeEnvelope' && each.input.vote === board?.vote.id && each.input.household === household
        ? [each.input.number]
        : []
    )[0] ?? null
  const closed = board && door ? atThisDoor(board, door) : null
  const slip = slipNumber(number.text)
  return {
    seen,
    reload,
    board,
    door,
    /** the number of the envelope this door has given, or null */
    held,
    number,
    first,
    second,
    /** the number of one that was taken here and waits on this phone for signal */
    waits,
    /** what became of the one that was taken on this page */
    taken: outbox.delivered.find(each => each.key === entered) ?? null,
    sending: outbox.sending,
    flush: outbox.flush,
    returned: returned.sent,
    missingToTake: closed ?? lackingToTake(slip, witnesses.length),
    missingToReturn: closed ?? (witnesses.length < 1 ? '先写上一位见证人。' : null),
    take: () => {
      if (!board || !door || !slip) return
      const input = { matter, vote: board.vote.id, household, number: slip, witnesses }
      setEntered(outbox.put({ name: 'takeEnvelope', door: door.door, input, kept: null }))
      arrived()
    },
    giveBack: () => {
      if (board) void returned.send({ matter, vote: board.vote.id, household, witnesses })
    }
  }
}

export type Envelope = ReturnType<typeof useEnvelope>

const slipNumber = (text: string): number | null => (/^[1-9]\d{0,5}$/.test(text.trim()) ? Number(text) : null)

function atThisDoor({ open }: DoorsView, { envelope, mine }: DoorsView['doors'][number]): string | null {
  if (!open) return '投票已经截止，信封不能再收，也不能再退。'
  if (!envelope || !mine) return '密封信封只由网格员收。请网格员到这一户来。'
  return null
}

function lackingToTake(slip: number | null, witnesses: number): string | null {
  if (slip === null) return '先写上信封外面纸条的号码，只写数字。'
  return witnesses < 2 ? '先写上两位见证人。' : null
}
