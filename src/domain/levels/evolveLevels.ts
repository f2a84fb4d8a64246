import type { Entry, MatterEvent } from '../matter/event'
import { arrivalOf, type Matter, type Stage } from '../matter/matter'

type LevelEvent = Extract<
  MatterEvent,
  {
    type:
      | 'HandedUp'
      | 'Accepted'
      | 'Paused'
      | 'ReopeningAsked'
      | 'Reopened'
      | 'Returned'
      | 'Answered'
      | 'OwnerNamed'
      | 'FellOverdue'
      | 'Closed'
      | 'DisplayEnded'
  }
>

/** What going up, coming back, the answer and the closing leave on a matter. */
export const evolveLevels = (matter: Matter, event: LevelEvent, { at }: Entry): Matter => {
  const to = (stage: Stage, more: Partial<Matter> = {}): Matter => ({ ...matter, ...more, stage })
  switch (event.type) {
    case 'HandedUp':
      return to(
        { status: 'handedUp' },
        {
          level: event.to,
          owner: event.owner,
          dueAt: event.due,
          suspendedAt: null,
          overdue: 0,
          handUps: [
            ...matter.handUps,
            {
              from: event.from,
              to: event.to,
              reason: event.reason,
              ask: event.ask,
              auto: event.auto,
              at,
              acceptedAt: null,
              returned: null
            }
          ]
        }
      )
    case 'Accepted':
      return to(
        { status: 'accepted' },
        { handUps: withLast(matter.handUps, last => ({ ...last, acceptedAt: at })) }
      )
    case 'Paused':
      return {
        ...matter,
        dueAt: event.due,
        pauses: [...matter.pauses, { level: event.level, until: event.until }]
      }
    case 'ReopeningAsked':
      return { ...matter, contentAt: at, reopening: [...matter.reopening, event.household] }
    case 'Reopened':
      return to({ status: 'accepted' }, { owner: event.owner, dueAt: event.due, overdue: 0 })
    case 'Returned':
      return to(event.to === 'L1' ? atFirstLevel(matter, at) : { status: 'accepted' }, {
        level: event.to,
        owner: event.owner,
        dueAt: event.due,
        overdue: 0,
        handUps: matter.handUps.map(each =>
          each === arrivalOf(matter)
            ? { ...each, returned: { code: event.code, reason: event.reason, at } }
            : each
        )
      })
    case 'Answered':
      return to(
        { status: 'answered', closableFrom: event.closableFrom },
        {
          owner: event.owner,
          dueAt: event.due,
          overdue: 0,
          answers: [
            ...matter.answers,
            { level: event.level, office: event.office, kind: event.kind, text: event.text, at }
          ]
        }
      )
    case 'OwnerNamed':
      return { ...matter, owner: event.owner }
    case 'FellOverdue':
      return { ...matter, overdue: event.count, dueAt: event.due }
    case 'Closed':
      return to(
        { status: 'display', outcome: event.outcome, until: event.until },
        { reopening: [], overdue: 0 }
      )
    case 'DisplayEnded':
      return matter.stage.status === 'display'
        ? to({ status: 'closed', outcome: matter.stage.outcome, at }, { owner: null, dueAt: null })
        : matter
  }
}

/** A matter that never had its triage has it when it comes back to the first level. */
const atFirstLevel = (matter: Matter, at: number): Stage =>
  matter.category === null
    ? { status: 'triage', signUntil: matter.petition?.signUntil ?? at }
    : { status: 'deliberating' }

const withLast = <T>(list: readonly T[], change: (last: T) => T): readonly T[] =>
  list.map((each, index) => (index === list.length - 1 ? change(each) : each))
