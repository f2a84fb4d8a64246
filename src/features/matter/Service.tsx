import { Facts } from '../../components/Facts'
import { Section } from '../../components/Section'
import type { MatterView } from '../../contract/views/matter'
import { tripWords } from '../../locale/service'

/** Every time the matter was with a work station, with its receipt (回执). */
export function Service({ service, now }: Pick<MatterView, 'service'> & { now: number }) {
  const last = service[service.length - 1]
  if (!last) return null
  return (
    <Section id="service" title="转办" summary={`${last.station}，回执号${last.receipt}`} open>
      <Facts
        id="service-trips"
        facts={service.map(trip => ({ term: trip.station, words: tripWords(trip, now) }))}
      />
    </Section>
  )
}
