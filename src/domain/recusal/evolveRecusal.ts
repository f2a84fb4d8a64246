import type { Entry, MatterEvent } from '../matter/event'
import type { Matter } from '../matter/matter'
import { passed } from './appealClock'
import type { Recusal, RecusalStanding } from './recusal'

type RecusalEvent = Extract<
  MatterEvent,
  {
    type:
      | 'RecusalProposed'
      | 'RecusalsBrought'
      | 'RecusalAnswered'
      | 'RecusalDecided'
      | 'RecusalAppealed'
      | 'AppealPassed'
  }
>

/** What a proposal, the household's word, a decision and an appeal leave on a matter. */
export const evolveRecusal = (matter: Matter, event: RecusalEvent, { at, by }: Entry): Matter => {
  if (event.type === 'RecusalsBrought')
    return { ...matter, recusals: [...matter.recusals, ...event.recusals] }
  const change = (standing: (recusal: Recusal) => RecusalStanding, more: Partial<Recusal> = {}): Matter => ({
    ...matter,
    recusals: matter.recusals.map(each =>
      each.id === event.recusal ? { ...each, ...more, standing: standing(each) } : each
    )
  })
  switch (event.type) {
    case 'RecusalProposed': {
      const { recusal: id, household, ground, option, evidence, hearUntil } = event
      const proposal: Recusal = {
        id,
        household,
        ground,
        ...(option !== undefined && { option }),
        evidence,
        by: { person: by, household: event.by },
        at,
        statement: null,
        standing: { status: 'proposed', hearUntil }
      }
      return { ...matter, recusals: [...matter.recusals, proposal] }
    }
    case 'RecusalAnswered': {
      const statement = { text: event.text, at }
      if (!event.agrees) return change(({ standing }) => standing, { statement })
      const agreed = change(() => ({ status: 'agreed' }), { statement })
      const { household = '', option } = matter.recusals.find(each => each.id === event.recusal) ?? {}
      const declared = { household, ground: event.text, at, ...(option !== undefined && { option }) }
      return { ...agreed, declared: [...matter.declared, declared] }
    }
    case 'RecusalDecided': {
      const { imposed, office, reason } = event
      return change(({ standing }) => ({
        status: imposed ? 'imposed' : 'dismissed',
        by,
        office,
        reason,
        at,
        final: standing.status === 'appealed'
      }))
    }
    case 'RecusalAppealed':
      return change(({ standing }) =>
        standing.status === 'imposed'
          ? { status: 'appealed', first: decisionIn(standing), text: event.text, due: event.due }
          : standing
      )
    case 'AppealPassed':
      return change(({ standing }) => (standing.status === 'appealed' ? passed(standing, event) : standing))
  }
}

const decisionIn = ({
  status: _status,
  ...decision
}: Extract<RecusalStanding, { status: 'imposed' | 'dismissed' }>) => decision
