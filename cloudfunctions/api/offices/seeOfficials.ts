import type { OfficialsView } from '../../../src/contract/views/offices'
import type { ViewInput } from '../../../src/contract/requests'
import { memberKey } from '../../../src/domain/claim'
import { APPOINTED_BY } from '../../../src/domain/mandates/appointing'
import { isHeld } from '../../../src/domain/mandates/term'
import { holdsOffice, OFFICES } from '../../../src/domain/office'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import { inUnit } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { appointments } from '../../store/appointments'
import { people } from '../../store/people'
import { roomHead } from '../../views'
import { hereIn } from './here'

/** Who holds which office of the place, until when and on whose word; and what the viewer may give. Changes nothing. */
export const seeOfficials = async (
  call: Call,
  { room: id }: ViewInput<'officials'>
): Promise<OfficialsView | Refused> => {
  const here = await hereIn(call, id)
  if (isRefused(here)) return here
  const { room, actor } = here
  const [all, given] = await Promise.all([
    people.inOffice(room.place),
    appointments.by(room.place, call.openid)
  ])
  const appoints = OFFICES.filter(
    office => !isRefused(holdsOffice(actor, [APPOINTED_BY[office]], room, call.now))
  )
  const terms = all.flatMap(({ openid, person }) =>
    person.mandates
      .filter(term => term.place === room.place && concerns(term.office, term.unit))
      .map(term => ({ openid, term }))
  )
  function concerns(office: string, unit: string): boolean {
    if (office === 'courtyardHead') return room.courtyards.some(({ key }) => key === unit)
    return office !== 'stairHead' || inUnit(room, unit)
  }
  return {
    room: roomHead(room),
    appoints,
    units: {
      courtyardHead: room.courtyards,
      stairHead: room.buildings.map(({ key }) => ({ key, name: key })),
      gridWorker: [{ key: room.ladder.L2.unit, name: room.community }],
      secretary: [{ key: room.ladder.L2.unit, name: room.community }],
      streetOfficer: [{ key: room.ladder.L3.unit, name: room.ladder.L3.unit }]
    },
    holders: terms
      .filter(({ term }) => isHeld(term, call.now))
      .sort((a, b) => OFFICES.indexOf(a.term.office) - OFFICES.indexOf(b.term.office))
      .map(({ openid, term: { office, unit, name, from, until, basis, acting } }) => ({
        key: memberKey(room.place, openid),
        mine: openid === call.openid,
        office,
        unit,
        name,
        from,
        until,
        basis: basis ?? null,
        acting: acting ?? null
      })),
    left: terms.flatMap(({ term: { name, until, ended } }) =>
      ended ? [{ name, at: until, why: ended.why, reason: ended.reason }] : []
    ),
    given: given
      .filter(({ takenBy }) => takenBy === null)
      .map(({ id: key, name, at }) => ({ code: key.slice(room.place.length + 1), name, at }))
  }
}
