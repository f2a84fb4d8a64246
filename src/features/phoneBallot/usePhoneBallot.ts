import { choicesOn } from '../../domain/deciding/ballot'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'

/** A ballot as the household says it on the telephone; what was heard stays over a closed page until it has arrived. */
export function usePhoneBallot(matter: string, household: string) {
  const { seen, reload } = useView('doors', { matter })
  const heard = useDraft(`phone:${matter}:${household}`)
  const { sent, send, clear } = useCommand('takePhoneBallot', () => heard.drop())
  const board = seen.status === 'done' ? seen.value : null
  const door = board?.doors.find(each => each.household === household) ?? null
  const chosen = choicesOn(board?.options ?? []).find(each => each === heard.text) ?? null
  return {
    seen,
    reload,
    board,
    door,
    chosen,
    choose: (next: string) => (clear(), heard.write(next)),
    missing: missing(board?.open, door?.mine, chosen),
    sent,
    take: () => {
      if (board && chosen) void send({ matter, vote: board.vote.id, household, choice: chosen })
    }
  }
}

export type PhoneBallot = ReturnType<typeof usePhoneBallot>

function missing(open = false, mine = false, chosen: string | null): string | null {
  if (!open) return '投票已经截止，再登记也不计入。'
  if (!mine) return '这一栋不归您入户，请网格员来登记。'
  return chosen ? null : '先照电话里说的选一项。'
}
