import { useState } from 'react'
import type { ClaimView } from '../../contract/views/claims'
import { useCommand } from '../../services/useCommand'
import { useView } from '../../services/useView'

/** The doors people asked to be confirmed for, the longest waiting first, and the one that is being looked at. */
export function useClaims(room: string) {
  const { seen, reload } = useView('claims', { room })
  const [chosen, choose] = useState<string | null>(null)
  const [said, setSaid] = useState<{ claim: string; accepted: boolean } | null>(null)
  const { sent, send } = useCommand('confirmClaim', () => {
    choose(null)
    void reload()
  })
  const guessed = useView('guesses', { room }).seen
  const all = seen.status === 'done' ? seen.value : []
  const waiting = named(all.filter(each => each.contest === null))
  const claim = waiting.find(each => each.key === chosen) ?? (waiting.length === 1 ? waiting[0] : undefined)
  const say = (claim: string, accepted: boolean) => {
    setSaid({ claim, accepted })
    void send({ room, claim, accepted })
  }
  return {
    seen,
    reload,
    waiting,
    contested: all.filter(each => each.contest !== null),
    guessed: guessed.status === 'done' ? guessed.value : [],
    claim,
    choose,
    sent,
    decide: (accepted: boolean) => claim && say(claim.id, accepted),
    retry: () => said && say(said.claim, said.accepted)
  }
}

/** Two people may ask for one door: the second is `W1-02-2`. */
function named(claims: readonly ClaimView[]) {
  const sorted = [...claims].sort((a, b) => a.askedAt - b.askedAt)
  return sorted.map((claim, at) => {
    const before = sorted.slice(0, at).filter(each => each.door === claim.door).length
    return { ...claim, key: before === 0 ? claim.door : `${claim.door}-${before + 1}` }
  })
}
