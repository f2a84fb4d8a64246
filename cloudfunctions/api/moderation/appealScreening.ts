import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { appeal } from '../../../src/domain/screening/screening'
import type { Call } from '../../endpoint'
import { rooms } from '../../store/places'
import { screenings } from '../../store/screenings'

/** The author asks somebody else to look again. May be repeated: the second time is told that it was asked. */
export const appealScreening = async (
  call: Call,
  { screening: id, text }: CommandInput<'appealScreening'>
): Promise<Done['appealScreening'] | Refused> => {
  const found = await screenings.read(id)
  const room = found?.author === call.openid ? await rooms.read(found.room) : null
  if (!found || !room) return refuse('NOT_FOUND')
  const after = appeal(found, { person: call.openid, text }, call.now, room.settings.calendar)
  if (isRefused(after)) return after
  return (await screenings.save(found.version, after)) ? { due: after.due } : refuse('BUSY')
}
