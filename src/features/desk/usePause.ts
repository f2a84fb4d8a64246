import { useState } from 'react'
import { reasonMissing } from '../../components/ReasonField'
import type { PauseGround } from '../../domain/levels/pause'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** Lengths a pause is offered in, the last the longest there is. */
export const PAUSE_DAYS = [10, 20, 30] as const
type PauseDays = (typeof PAUSE_DAYS)[number]

/** An official pause (暂停计时): a ground of the law, its days, and a reason everyone reads. */
export function usePause(matter: string, changed: () => void) {
  const [ground, choose] = useState<PauseGround | null>(null)
  const [days, chooseDays] = useState<PauseDays | null>(null)
  const reason = useDraft(`pause:${matter}`)
  const { sent, send } = useCommand('pauseMatter', () => {
    reason.drop()
    changed()
  })
  return {
    sent,
    ground,
    choose,
    days,
    chooseDays,
    reason: reason.text,
    write: reason.write,
    missing:
      ground === null ? '先选为什么要等。' : days === null ? '先选等多少天。' : reasonMissing(reason.text),
    send: () => ground && days && void send({ matter, ground, days, reason: reason.text })
  }
}
