import type { Matter } from '../matter/matter'
import type { Instant } from '../time'
import type { MeasureEvent } from './event'
import type { Measures } from './measure'

/** What proposing, dropping, proving and excusing a measure leave on a matter. */
export const evolveMeasure = (matter: Matter, event: MeasureEvent, at: Instant): Matter => {
  const { proposed, proofs, excused } = matter.measure
  const left = (more: Partial<Measures>): Matter => ({ ...matter, measure: { ...matter.measure, ...more } })
  switch (event.type) {
    case 'MeasureProposed':
      return { ...left({ proposed: [...proposed, event.measure] }), contentAt: at }
    case 'MeasureDropped':
      return left({ proposed: proposed.filter(({ id }) => id !== event.measure) })
    case 'MeasureProven': {
      const { measure, text, photo } = event
      return left({ proofs: [...proofs, { measure, text, photo, at }] })
    }
    case 'MeasureExcused':
      return left({ excused: [...excused, { measure: event.measure, reason: event.reason, at }] })
  }
}
