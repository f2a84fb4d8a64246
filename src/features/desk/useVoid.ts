import { reasonMissing } from '../../components/ReasonField'
import type { VoteCard } from '../../contract/views/matter'
import { doorsIn } from '../../domain/doorsIn'
import { VOID_GROUNDS, type VoidGround } from '../../domain/matter/voiding'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** Annulling the vote that has just closed (作废): a fault, where it is written down, and the doors it touched. */
export function useVoid(matter: string, votes: readonly VoteCard[], changed: () => void) {
  const ground = useDraft(`void-ground:${matter}`)
  const evidence = useDraft(`void-evidence:${matter}`)
  const doors = useDraft(`void-doors:${matter}`)
  const reason = useDraft(`void:${matter}`)
  const { sent, send } = useCommand('voidVote', () => {
    for (const draft of [ground, evidence, doors, reason]) draft.drop()
    changed()
  })
  const vote = [...votes].reverse().find(({ outcome }) => outcome !== null)
  const chosen = VOID_GROUNDS.find(each => each === ground.text) ?? null
  const touched = doorsIn(doors.text)
  return {
    sent,
    vote,
    ground: chosen,
    choose: (next: VoidGround) => ground.write(next),
    evidence,
    doors,
    touched: touched.length,
    reason,
    missing:
      chosen === null
        ? '先选出了什么差错。'
        : (reasonMissing(evidence.text) ?? reasonMissing(reason.text) ?? null),
    send: () => {
      if (!vote || !chosen) return
      const claim = { evidence: evidence.text, reason: reason.text, touched: touched.map(door => ({ door })) }
      void send({ matter, vote: vote.id, ground: chosen, ...claim })
    }
  }
}
