import type { Entry } from '../matter/event'
import type { Matter } from '../matter/matter'
import type { ServiceEvent } from './event'

/** What going out to a work station and coming back leave on a matter. */
export const evolveService = (matter: Matter, event: ServiceEvent, { at }: Entry): Matter => {
  switch (event.type) {
    case 'ServiceSentOut': {
      const { station, receipt, ask, due, owner } = event
      const left = Math.max(0, (matter.dueAt ?? at) - at)
      const trip = { station, receipt, ask, at, due, left, back: null }
      return {
        ...matter,
        stage: { status: 'sentOut' },
        owner,
        dueAt: due,
        service: [...matter.service, trip]
      }
    }
    case 'ServiceCameBack': {
      const { how, text, due } = event
      const service = matter.service.map(trip =>
        trip.back === null ? { ...trip, back: { at, how, text } } : trip
      )
      return { ...matter, stage: { status: 'accepted' }, dueAt: due, service }
    }
  }
}
