import { reasonMissing } from '../../components/ReasonField'
import type { MatterView } from '../../contract/views/matter'
import { reasonsAfter } from '../../domain/levels/handUpReasons'
import type { HandUpReason } from '../../domain/levels/level'
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
  const reasons = view ? reasonsAfter(view.votes[view.votes.length - 1]?.outcome ?? null) : []
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
