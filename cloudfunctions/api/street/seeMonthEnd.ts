import type { MonthView } from '../../../src/contract/views/street'
import type { ViewInput } from '../../../src/contract/requests'
import { figuresOf, together } from '../../../src/domain/figures/figures'
import { periodOf } from '../../../src/domain/figures/periods'
import { isOverdue } from '../../../src/domain/meeting/agenda'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { rooms } from '../../store/places'
import { caughtUpHeads } from '../../thread'
import { streetPlaces } from './streetPlaces'

/** The month by community, from the same journal as every page; nobody is ranked. Changes nothing. */
export const seeMonthEnd = async (
  call: Call,
  { room: id, back }: ViewInput<'monthEnd'>
): Promise<MonthView | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const places = streetPlaces(person, room.ladder.L3.unit, call.now)
  if (isRefused(places)) return places
  const period = periodOf('month', call.now, back)
  const communities = await Promise.all(
    places.map(async place => {
      const [kept, open, whole] = await Promise.all([
        matters.countedIn(place),
        matters.openIn(place),
        rooms.read(place)
      ])
      const now = new Map(
        (await caughtUpHeads(open, call.now)).map(({ state }) => [state.id, state] as const)
      )
      return {
        community: whole?.community ?? place,
        figures: figuresOf(
          kept.map(each => now.get(each.id) ?? each),
          period
        ),
        overdue: [...now.values()].filter(isOverdue).length
      }
    })
  )
  return {
    period,
    total: together(communities.map(({ figures }) => figures)),
    communities: communities.sort((a, b) => (a.community < b.community ? -1 : 1))
  }
}
