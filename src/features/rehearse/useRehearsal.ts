import { useMemo } from 'react'
import type { RehearsalView } from '../../contract/views/roll'
import type { YesNo } from '../../domain/deciding/ballot'
import type { RuleCard } from '../../domain/deciding/ruleCard'
import { ROLL_CARDS } from '../../domain/deciding/ruleCards'
import { counted, groupsOf, NOBODY, tryOut, type Counts, type Group } from '../../domain/deciding/tryOut'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'

/** What the head has tried so far; kept on the phone, sent nowhere. */
interface Tried {
  card?: string
  option?: string
  extended?: boolean
  said?: Record<string, Counts>
}

/** A rule tried on the room's own roll: the phone decides with the function that decides real votes. */
export function useRehearsal(matter: string, card: string, option: string) {
  const { seen, reload } = useView('rehearsal', { matter })
  const draft = useDraft(`rehearse:${matter}:${card}:${option}`)
  const tried = useMemo(() => ({ card, option, ...readTried(draft.text) }), [draft.text, card, option])
  const view = seen.status === 'done' ? seen.value : null
  const change = (next: Tried) => draft.write(JSON.stringify({ ...tried, ...next }))
  const cards = [...ROLL_CARDS, ...(view?.ownCards ?? [])]
  const trial = view && trialOf(view, cards, tried)
  const said = tried.said ?? {}
  return {
    seen,
    reload,
    trial: trial && { ...trial, cards, groups: groupsOf(trial), verdict: tryOut(trial, said) },
    option: tried.option ?? '',
    countsOf: (group: Group) => said[group.key] ?? NOBODY,
    setCard: (key: string) => change({ card: key, said: {} }),
    setOption: (id: string) => change({ option: id, said: {} }),
    setExtended: (extended: boolean) => change({ extended }),
    step: (group: Group, choice: YesNo, by: number) =>
      change({ said: { ...said, [group.key]: counted(said[group.key] ?? NOBODY, group, choice, by) } }),
    clear: () => change({ said: {} })
  }
}

function trialOf(
  { roll, recused, options, courtyards }: RehearsalView,
  cards: readonly RuleCard[],
  tried: Tried
) {
  const card = cards.find(({ key }) => key === tried.card) ?? cards[0]!
  const site = options.find(({ id }) => id === tried.option)
  return {
    card,
    courtyards,
    roll,
    recused: site?.recused ?? recused,
    affected: site?.affected ?? [],
    extended: tried.extended === true && card.affected !== null
  }
}

function readTried(text: string): Tried {
  try {
    return JSON.parse(text || '{}') as Tried
  } catch {
    return {}
  }
}
