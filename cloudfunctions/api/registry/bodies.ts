import type { BodiesView, BodyView } from '../../../src/contract/views/bodies'
import type { Done } from '../../../src/contract/replies'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import { bodyId, type Seat } from '../../../src/domain/body/body'
import { readBody } from '../../../src/domain/body/readBody'
import { holdsOffice, type OfficeName } from '../../../src/domain/office'
import { faultDetail, inviteCode } from '../../../src/domain/register'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { inUnit } from '../../../src/domain/unit'
import { bodyCards } from '../../bodyCards'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { looked } from '../../looked'
import { bodies, seatHolders, type StoredBody } from '../../store/bodies'
import { people } from '../../store/people'
import { registers, rooms, type Room } from '../../store/places'
import { roomHead } from '../../views'

/** The bodies of a room as they would vote today, for those who keep their rolls. Changes nothing. */
export const seeBodies = async (
  call: Call,
  { room: id }: ViewInput<'bodies'>
): Promise<BodiesView | Refused> => {
  const kept = await keptRoom(call, id)
  if (isRefused(kept)) return kept
  return { room: roomHead(kept.room), bodies: await bodyCards(id, call.now) }
}

/** One body, seat by seat, with the code each is handed. For those who keep its roll; each look is noted. */
export const seeBody = async (
  call: Call,
  { room: id, body: kind }: ViewInput<'body'>
): Promise<BodyView | Refused> => {
  const kept = await keptRoom(call, id)
  if (isRefused(kept)) return kept
  const { room, office } = kept
  const [body, register, holders] = await Promise.all([
    bodies.read(bodyId(id, kind)),
    registers.read(room.place),
    seatHolders.of(bodyId(id, kind)),
    looked(call, 'body', room, office)
  ])
  const taken = new Set(holders.map(({ seat }) => seat))
  return {
    room: roomHead(room),
    kind,
    version: body?.version ?? 0,
    seats: (body?.seats ?? []).map(({ id: seat, courtyard: _courtyard, ...rest }) => ({
      ...rest,
      code: inviteCode(register?.secret ?? '', seat),
      taken: taken.has(seat)
    }))
  }
}

/**
 * Replaces the roll of a body by an imported table: all of it, or nothing with every fault named by line. Open votes
 * keep the roll they froze, and who has a seat that stays keeps it. May be repeated.
 */
export const importBody = async (
  call: Call,
  { room: id, body: kind, rows }: CommandInput<'importBody'>
): Promise<Done['importBody'] | Refused> => {
  const kept = await keptRoom(call, id)
  if (isRefused(kept)) return kept
  const { room } = kept
  const [register, before] = await Promise.all([registers.read(room.place), bodies.read(bodyId(id, kind))])
  const earlier = doneBy(call, before)
  if (earlier) return earlier
  if (rows.length === 0) return refuse('ROLL_REJECTED', { faults: [] })
  const dwellings = (register?.dwellings ?? []).filter(each => inUnit(room, each.building))
  const table = readBody(id, kind, rows, dwellings)
  if ('faults' in table) return refuse('ROLL_REJECTED', faultDetail(table.faults))
  const done = { seats: table.seats.length, ...difference(before?.seats ?? [], table.seats) }
  const imports = [...(before?.imports ?? []), { by: call.openid, request: call.request, at: call.now, done }]
  const version = before?.version ?? 0
  const after = { id: bodyId(id, kind), room: id, place: room.place, kind, seats: table.seats, imports }
  if (await bodies.save(version, { ...after, version })) return done
  return doneBy(call, await bodies.read(after.id)) ?? refuse('STALE')
}

const KEEPERS: readonly OfficeName[] = ['secretary', 'courtyardHead']

const keptRoom = async (call: Call, id: string): Promise<{ room: Room; office: OfficeName } | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const held = holdsOffice(actorIn(room.place, call.openid, person), KEEPERS, room, call.now)
  return isRefused(held) ? held : { room, office: held.office }
}

/** What this request answered when it was done. */
const doneBy = ({ request, openid }: Call, body: StoredBody | null): Done['importBody'] | undefined =>
  body?.imports.find(each => each.request === request && each.by === openid)?.done

const difference = (before: readonly Seat[], after: readonly Seat[]) => ({
  added: after.filter(({ id }) => !before.some(each => each.id === id)).length,
  left: before.filter(({ id }) => !after.some(each => each.id === id)).length
})
