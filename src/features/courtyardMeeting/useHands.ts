import { useCallback, useState } from 'react'
import { choicesOn } from '../../domain/deciding/ballot'
import { useDraft } from '../../services/useDraft'
import { useKeptView } from '../../services/useKeptView'
import { useOutbox } from '../../services/useOutbox'

const WITNESSES = 2

/** Hands on one vote, a household after the other, with signal or without; the witnesses are chosen once and stay. */
export function useHands(gathering: string, matter: string) {
  const kept = useKeptView('hands', { gathering, matter }, `hands:${gathering}:${matter}`)
  const { seen, reload, view } = kept
  const witnesses = useDraft(`hands-witnesses:${gathering}:${matter}`)
  const [household, setHousehold] = useState<string | null>(null)
  const [choice, setChoice] = useState<string | null>(null)
  const outbox = useOutbox(
    matter,
    useCallback(() => void reload(), [reload])
  )
  const [entered, setEntered] = useState<string | null>(null)
  const waiting = outbox.waiting.flatMap(each => (each.name === 'enterHand' ? [each.input.household] : []))
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
      setHousehold(next)
      setChoice(null)
    },
    said,
    say: setChoice,
    view,
    remembered: kept.remembered,
    outbox,
    /** households whose hand is entered and waits for signal */
    waiting,
    /** the slip of the hand that was entered last */
    settled: outbox.delivered.find(each => each.key === entered) ?? null,
    missing:
      able.length < WITNESSES
        ? `先选见证人：要有两位，不算${here ? here.door : '这一户'}和您自己家。`
        : said === null
          ? '先照他举的手选一项。'
          : null,
    send: () => {
      if (!view || !here || !said) return
      const witnesses = seeing.map(each => ({ household: each.household }))
      const hand = { vote: view.vote, household: here.household, choice: said, witnesses }
      const input = { gathering, matter, ...hand, waited: null }
      setEntered(outbox.put({ name: 'enterHand', door: here.door, input, kept: null }))
      setHousehold(null)
      setChoice(null)
    }
  }
}

export type Hands = ReturnType<typeof useHands>
