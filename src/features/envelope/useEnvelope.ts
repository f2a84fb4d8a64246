import type { DoorsView } from '../../contract/views/doors'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'

/** A sealed envelope at one door: taken under the number of its slip, or given back while the vote is open. */
export function useEnvelope(matter: string, household: string) {
  const { seen, reload } = useView('doors', { matter })
  const number = useDraft(`envelope-number:${matter}:${household}`)
  const first = useDraft(`envelope-first:${matter}:${household}`)
  const second = useDraft(`envelope-second:${matter}:${household}`)
  const arrived = () => [number, first, second].forEach(each => each.drop())
  const taken = useCommand('takeEnvelope', arrived)
  const returned = useCommand('returnEnvelope', arrived)
  const board = seen.status === 'done' ? seen.value : null
  const door = board?.doors.find(each => each.household === household) ?? null
  const held = door?.envelope?.number ?? null
  const names = [first.text, second.text].map(each => each.trim()).filter(each => each !== '')
  const witnesses = [...new Set(names)].map(who => ({ who }))
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
    taken: taken.sent,
    returned: returned.sent,
    missingToTake: closed ?? lackingToTake(slip, witnesses.length),
    missingToReturn: closed ?? (witnesses.length < 1 ? '先写上一位见证人。' : null),
    take: () => {
      if (board && slip) void taken.send({ matter, vote: board.vote.id, household, number: slip, witnesses })
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
