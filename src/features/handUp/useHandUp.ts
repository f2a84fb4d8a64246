import { reasonMissing } from '../../components/ReasonField'
import type { MatterView } from '../../contract/replies'
import type { Outcome } from '../../domain/deciding/verdict'
import type { HandUpReason } from '../../domain/matter/matter'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** Handing a matter up (上交): why, and what the level above is asked to do. */
export function useHandUp(view: MatterView | null, matter: string, changed: () => void) {
  const reason = useDraft(`hand-up-reason:${matter}`)
  const ask = useDraft(`hand-up-ask:${matter}`)
  const { sent, send } = useCommand('handUp', () => {
    reason.drop()
    ask.drop()
    changed()
  })
  const reasons = view ? reasonsFor(view) : []
  const chosen = reasons.find(each => each === reason.text) ?? null
  return {
    sent,
    reasons,
    chosen,
    choose: (next: HandUpReason) => reason.write(next),
    ask: ask.text,
    write: ask.write,
    offer: view?.offers.find(each => each.action === 'handUp'),
    missing: chosen === null ? '先选为什么上交。' : reasonMissing(ask.text),
    send: () => chosen && void send({ matter, reason: chosen, ask: ask.text })
  }
}

/** What a person may judge, after what the last vote itself gives as a reason. */
function reasonsFor({ votes }: MatterView): readonly HandUpReason[] {
  const outcome = votes[votes.length - 1]?.outcome
  const given = outcome ? FROM_OUTCOME[outcome] : undefined
  return [...new Set([...(given ? [given] : []), ...JUDGED])]
}

const JUDGED = ['outside_powers', 'contested', 'conflict'] as const satisfies readonly HandUpReason[]

const FROM_OUTCOME: Readonly<Partial<Record<Outcome, HandUpReason>>> = {
  quorum_not_met: 'quorum_twice',
  affected_quorum_not_met: 'affected_quorum',
  blocked_by_affected: 'blocked_twice',
  contested: 'contested',
  no_winner: 'no_winner',
  void: 'vote_void'
}
