import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { keepStation as keep, residentsOf, type Station } from '../../../src/domain/station/station'
import type { Call } from '../../endpoint'
import { rooms } from '../../store/places'
import { pause } from '../../pause'
import { hereIn } from './here'

/** The secretary writes down the members of a room's station. May be repeated: the same request changes nothing more. */
export const keepStation = async (
  call: Call,
  { room: id, members }: CommandInput<'keepStation'>
): Promise<Done['keepStation'] | Refused> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const here = await hereIn(call, id)
    if (isRefused(here)) return here
    const { room, actor } = here
    const before = room.station ?? null
    if (before?.request === call.request && before.by === call.openid) return counted(before)
    const others = (await rooms.inPlace(room.place)).filter(each => each.room !== id)
    const elsewhere = others.map(({ station }) => station?.members ?? [])
    const input = { members, request: call.request }
    const station = keep(before, actor, input, { unit: room, elsewhere }, call.now)
    if (isRefused(station)) return station
    if (await rooms.save(room.version, { ...room, station })) return counted(station)
    await pause(attempt)
  }
  return refuse('BUSY')
}

const ATTEMPTS = 6

const counted = ({ members }: Station) => ({ members: members.length, residents: residentsOf(members) })
