import { useState } from 'react'
import { choicesOn } from '../../domain/deciding/ballot'
import { useDraft } from '../../services/useDraft'
import { useKeptView } from '../../services/useKeptView'
import { useOutbox } from '../../services/useOutbox'

/**
 * A ballot as the household says it on the telephone. A telephone may carry a voice and no data: what was heard waits on
 * this phone, with its hour, until it is sent; it counts if that and the call-back come by the close.
 */
export function usePhoneBallot(matter: string, household: string) {
  const { seen, reload, view: board } = useKeptView('doors', { matter }, `doors:${matter}`)
  const heard = useDraft(`phone:${matter}:${household}`)
  const outbox = useOutbox(matter)
  const [entered, setEntered] = useState<string | null>(null)
  const door = board?.doors.find(each => each.household === household) ?? null
  const chosen = choicesOn(board?.options ?? []).find(each => each === heard.text) ?? null
  return {
    seen,
    reload,
    board,
    door,
    chosen,
    choose: heard.write,
    missing: missing(board?.open, door?.mine, chosen),
    waits: outbox.waiting.some(each => each.key === entered),
    /** what became of the ballot that was taken on this page */
    settled: outbox.delivered.find(each => each.key === entered) ?? null,
    sending: outbox.sending,
    flush: outbox.flush,
    take: () => {
      if (!board || !door || !chosen) return
      const input = { matter, vote: board.vote.id, household, choice: chosen, waited: null }
      setEntered(outbox.put({ name: 'takePhoneBallot', door: door.door, input, kept: null }))
      heard.drop()
    }
  }
}

export type PhoneBallot = ReturnType<typeof usePhoneBallot>

function missing(open = false, mine = false, chosen: string | null): string | null {
  if (!open) return '投票已经截止，再登记也不计入。'
  if (!mine) return '这一栋不归您入户，请网格员来登记。'
  return chosen ? null : '先照电话里说的选一项。'
}
