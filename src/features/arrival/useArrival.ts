import { useCallback, useEffect } from 'react'
import type { Done } from '../../contract/replies'
import { TERMS } from '../../domain/privacy/consent'
import { chatSeal } from '../../services/chatSeal'
import { useCommand } from '../../services/useCommand'

export type Arrived = Done['enter']

interface Door {
  door: string
  code: string
}

/**
 * Opening a card: whose it was is noted, and one is led on. Who belongs to another courtyard, or holds an invite code
 * for a door (`given`) and has no household yet, is asked first.
 */
export function useArrival(invitation: string, given: Door, onLed: (arrived: Arrived) => void) {
  const follow = useCallback(
    (arrived: Arrived) => (asksFirst(arrived, given.code) ? undefined : onLed(arrived)),
    [given.code, onLed]
  )
  const { sent, send } = useCommand('enter', follow)
  const open = useCallback(
    async () => send({ invitation: invitation || 'none', group: await chatSeal() }),
    [invitation, send]
  )
  useEffect(() => void open(), []) // eslint-disable-line react-hooks/exhaustive-deps
  const arrived = sent.status === 'done' ? sent.value : null
  const bind = useCommand('bindByCode', () => arrived && onLed(arrived))
  return {
    sent,
    open,
    arrived,
    bound: bind.sent,
    bind: () => arrived && void bind.send({ room: arrived.room, ...given, consent: TERMS.household })
  }
}

const asksFirst = ({ where }: Arrived, code: string): boolean =>
  where === 'elsewhere' || (where === 'guest' && code !== '')
