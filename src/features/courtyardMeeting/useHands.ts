import { useState } from 'react'
import { choicesOn } from '../../domain/deciding/ballot'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'

const WITNESSES = 2

/** Hands on one vote, a household after the other; the witnesses are chosen once and stay. */
export function useHands(gathering: string, matter: string) {
  const { seen, reload } = useView('hands', { gathering, matter })
  const witnesses = useDraft(`hands-witnesses:${gathering}:${matter}`)
  const [household, setHousehold] = useState<string | null>(null)
  const [choice, setChoice] = useState<string | null>(null)
  const { sent, send, clear } = useCommand('enterHand', () => {
    setHousehold(null)
    setChoice(null)
    void reload()
  })
  const view = seen.status === 'done' ? seen.value : null
  const here = view?.came.find(each => each.household === household) ?? null
  const seeing = view?.came.filter(each => witnesses.text.split(' ').includes(each.household)) ?? []
  const able = seeing.filter(each => each.household !== household && !each.own)
  const said = choicesOn(view?.options ?? []).find(each => each === choice) ?? null
  return {
    seen,
    reload: () => void reload(),
    witnesses: seeing,
    toggleWitness: (next: string) => {
      const now = seeing.map(each => each.household)
      const kept = now.includes(next) ? now.filter(each => each !== next) : [...now, next]
      witnesses.write(kept.join(' '))
    },
    here,
    choose: (next: string | null) => {
      clear()
      setHousehold(next)
      setChoice(null)
    },
    said,
    say: setChoice,
    sent,
    missing:
      able.length < WITNESSES
        ? `先选见证人：要有两位，不算${here ? here.door : '这一户'}和您自己家。`
        : said === null
          ? '先照他举的手选一项。'
          : null,
    send: () =>
      view &&
      here &&
      said &&
      void send({
        gathering,
        matter,
        vote: view.vote,
        household: here.household,
        choice: said,
        witnesses: seeing.map(each => ({ household: each.household }))
      })
  }
}

export type Hands = ReturnType<typeof useHands>
