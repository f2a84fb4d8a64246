import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { isSeatOf } from '../../../src/domain/body/body'
import { mayTry } from '../../../src/domain/claim'
import { unconfirmed } from '../../../src/domain/office'
import { inviteCode } from '../../../src/domain/register'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { changePerson } from '../../changePerson'
import type { Call } from '../../endpoint'
import { actorIn, nobody } from '../../identity'
import { bodies, seatHolders } from '../../store/bodies'
import { people } from '../../store/people'
import { registers, rooms } from '../../store/places'
import { countWrong } from '../../codeTry'

/**
 * A confirmed resident takes the seat whose code they were handed; it is one of their own household. A seat has one
 * person, and a person one seat in a body (DUPLICATE); five wrong codes end the day. May be repeated.
 */
export const takeSeat = async (
  call: Call,
  { room: id, code }: CommandInput<'takeSeat'>
): Promise<Done['takeSeat'] | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const actor = actorIn(room.place, call.openid, person)
  const { household } = actor
  if (!household) return unconfirmed(actor)
  const limit = mayTry((person ?? nobody(call.now)).attempts, call.now)
  if (limit) return limit
  const [kept, register] = await Promise.all([bodies.inPlace(room.place), registers.read(room.place)])
  const typed = code.replace(/[\s-]/g, '').toUpperCase()
  const body = kept.find(each => seatIn(each.seats, household.door, register?.secret ?? '', typed))
  const seat = body && seatIn(body.seats, household.door, register?.secret ?? '', typed)
  if (!body || !seat) return (await countWrong(call, [typed], refuse('INVALID_CODE', { seat: true }))).answer
  const mine = person?.seats ?? []
  if (body.seats.some(each => each.id !== seat.id && mine.includes(each.id)))
    return refuse('DUPLICATE', { seat: 'another' })
  const taken = { seat: seat.id, body: body.id, person: call.openid, since: call.now }
  if (!(await seatHolders.take(taken))) return refuse('DUPLICATE', { seat: 'taken' })
  const after = await changePerson(call.openid, call, each =>
    each.seats?.includes(seat.id)
      ? each
      : { ...each, seats: [...(each.seats ?? []).filter(one => !isSeatOf(body.id, one)), seat.id] }
  )
  return isRefused(after) ? after : { kind: body.kind, number: seat.number }
}

const seatIn = <S extends { id: string; door: string }>(
  seats: readonly S[],
  door: string,
  secret: string,
  code: string
): S | undefined => seats.find(each => each.door === door && inviteCode(secret, each.id) === code)
