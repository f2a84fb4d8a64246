import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { unconfirmed } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { report, screeningId, screeningOf } from '../../../src/domain/screening/screening'
import { inUnit } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { screenings } from '../../store/screenings'

/** A household of the unit reports the words a matter stands under. May be repeated: a household reports once. */
export const reportWords = async (
  call: Call,
  { matter: id, ground }: CommandInput<'reportWords'>
): Promise<Done['reportWords'] | Refused> => {
  const [person, stored, found] = await Promise.all([
    people.read(call.openid),
    matters.read(id),
    screenings.read(screeningId('title', id))
  ])
  if (!stored) return refuse('NOT_FOUND')
  const actor = actorIn(stored.place, call.openid, person)
  const { household } = actor
  if (!household) return unconfirmed(actor)
  if (!inUnit(stored.unit, household.building)) return refuse('NOT_IN_UNIT')
  const { state, room, place } = stored
  const text = { place, room, matter: id, kind: 'title', ref: id, text: state.title } as const
  const open =
    found ??
    screeningOf({ ...text, author: state.proposer.person }, 'reported', call.now, state.settings.calendar)
  const after = report(open, { person: call.openid, household: household.id }, ground, call.now)
  if (isRefused(after)) return after
  const kept = found ? await screenings.save(found.version, after) : await screenings.add(after)
  return kept ? { reported: true } : refuse('BUSY')
}
