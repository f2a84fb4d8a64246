import type { ClaimView } from '../../../src/contract/views/roll'
import type { Done } from '../../../src/contract/replies'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import { holdsOffice, type Actor } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { inUnit, type Unit } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { claims, registers, rooms } from '../../store/places'
import { people } from '../../store/people'
import { bind } from './bind'

/** Asks the stair head to confirm a door. One open claim a person and place; may be repeated. */
export const claimHousehold = async (
  call: Call,
  { room: id, door }: CommandInput<'claimHousehold'>
): Promise<Done['claimHousehold'] | Refused> => {
  const room = await rooms.read(id)
  if (!room) return refuse('NOT_FOUND')
  const claimId = `${room.place}:${call.openid}`
  const [register, before] = await Promise.all([registers.read(room.place), claims.read(claimId)])
  const dwelling = register?.dwellings.find(
    each => each.door.toUpperCase() === door.trim().toUpperCase() && inUnit(room, each.building)
  )
  if (before?.request === call.request) return { claim: claimId }
  if (!dwelling) return refuse('NOT_FOUND', { door: true })
  if (before && before.decided === null) {
    return before.door === dwelling.door ? { claim: claimId } : refuse('DUPLICATE', { claim: true })
  }
  const claim = {
    id: claimId,
    place: room.place,
    person: call.openid,
    door: dwelling.door,
    building: dwelling.building,
    askedAt: call.now,
    request: call.request,
    decided: null,
    version: (before?.version ?? 0) + 1
  }
  const saved = before ? await claims.save(before.version, claim) : await claims.add(claim)
  const same = saved || (await claims.read(claimId))?.request === call.request
  return same ? { claim: claimId } : refuse('BUSY')
}

/**
 * The stair head (of the building), the head or the grid worker says yes or no; the first word stands, and only then
 * is the person bound. May be repeated: a try that broke in between is finished by the next.
 */
export const confirmClaim = async (
  call: Call,
  { room: id, claim: claimId, accepted }: CommandInput<'confirmClaim'>
): Promise<Done['confirmClaim'] | Refused> => {
  const [person, room, claim] = await Promise.all([
    people.read(call.openid),
    rooms.read(id),
    claims.read(claimId)
  ])
  if (!room || !claim || claim.place !== room.place) return refuse('NOT_FOUND')
  const held = mayConfirm(actorIn(room.place, call.openid, person), room, claim.building, call.now)
  if (isRefused(held)) return held
  if (claim.decided && claim.decided.accepted !== accepted) return refuse('STALE')
  const [register, claimant] = await Promise.all([registers.read(room.place), people.read(claim.person)])
  const dwelling = register?.dwellings.find(each => each.door === claim.door)
  if (accepted && !dwelling) return refuse('NOT_FOUND', { door: true })
  const other = claimant?.bindings.some(each => each.place === room.place && each.door !== claim.door)
  if (accepted && other) return refuse('DUPLICATE', { bound: true })
  if (!claim.decided) {
    const decided = { ...claim, decided: { accepted, by: call.openid, at: call.now } }
    const saved = await claims.save(claim.version, decided)
    const said = saved ? accepted : (await claims.read(claimId))?.decided?.accepted
    if (said !== accepted) return refuse('STALE')
  }
  if (accepted && dwelling) {
    const bound = await bind(claim.person, room.place, dwelling, 'confirmed', call.now)
    if (isRefused(bound)) return bound
  }
  return { door: claim.door, accepted }
}

/** The claims this official may confirm. Changes nothing. */
export const seeClaims = async (
  call: Call,
  { room: id }: ViewInput<'claims'>
): Promise<ClaimView[] | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const actor = actorIn(room.place, call.openid, person)
  const held = holdsOffice(actor, CONFIRMING, room, call.now)
  if (isRefused(held)) return held
  return (await claims.waiting(room.place))
    .filter(claim => !isRefused(mayConfirm(actor, room, claim.building, call.now)))
    .map(({ id: claim, door, askedAt }) => ({ id: claim, door, askedAt }))
}

const CONFIRMING = ['stairHead', 'courtyardHead', 'gridWorker'] as const

/** A stair head confirms for the own building only, a head for the own courtyard. */
const mayConfirm = (actor: Actor, unit: Unit, building: string, now: number) =>
  holdsOffice(
    actor,
    CONFIRMING,
    {
      ...unit,
      buildings: unit.buildings.filter(each => each.key === building),
      courtyards: unit.courtyards.filter(each =>
        unit.buildings.some(({ key, courtyard }) => key === building && courtyard === each.key)
      )
    },
    now
  )
