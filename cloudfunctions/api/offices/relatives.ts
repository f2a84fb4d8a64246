import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { memberKey } from '../../../src/domain/claim'
import {
  decideKin,
  declareKin,
  isRelative,
  pointOutKin,
  type Kinship
} from '../../../src/domain/kinship/kinship'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { doorOf, householdId } from '../../../src/domain/unit'
import { changePerson } from '../../changePerson'
import type { Call } from '../../endpoint'
import { kinships } from '../../store/kinships'
import { people } from '../../store/people'
import { registers } from '../../store/places'
import { pause } from '../../pause'
import { hereIn, householdIn } from './here'

/** An official names the household of a near relative. May be repeated. */
export const declareRelative = async (
  call: Call,
  { room: id, door }: CommandInput<'declareRelative'>
): Promise<Done['declareRelative'] | Refused> => {
  const here = await hereIn(call, id)
  if (isRefused(here)) return here
  const { place } = here.room
  const household = await householdBehind(place, door)
  if (isRefused(household)) return household
  const tie = { id: kinId(place, household, call.openid), place, household, request: call.request }
  return write(call, tie.id, before => declareKin(before, here.actor, tie, call.now))
}

/** A household points out a near relative of an official, with evidence. May be repeated. */
export const pointOutRelative = async (
  call: Call,
  { room: id, official, door, evidence }: CommandInput<'pointOutRelative'>
): Promise<Done['pointOutRelative'] | Refused> => {
  const here = await householdIn(call, id)
  if (isRefused(here)) return here
  const { place } = here.room
  const [all, household, waiting] = await Promise.all([
    people.inOffice(place),
    householdBehind(place, door),
    kinships.withStatus(place, 'pointed')
  ])
  const about = all.find(({ openid }) => memberKey(place, openid) === official)
  if (!about) return refuse('NOT_FOUND', { official: true })
  if (isRefused(household)) return household
  const person = about.openid
  const said = {
    id: kinId(place, household, person),
    place,
    person,
    household,
    evidence,
    request: call.request
  }
  return write(call, said.id, before => pointOutKin(before, here.actor, said, waiting, call.now))
}

/** The secretary or the street decides whether it is so. May be repeated. */
export const decideRelative = async (
  call: Call,
  { room: id, kinship, ...said }: CommandInput<'decideRelative'>
): Promise<Done['decideRelative'] | Refused> => {
  const here = await hereIn(call, id)
  if (isRefused(here)) return here
  const { room, actor } = here
  const [kin, all] = await Promise.all([kinships.read(kinship), people.inOffice(room.place)])
  if (!kin || kin.place !== room.place) return refuse('NOT_FOUND')
  const offices = all
    .filter(({ openid }) => openid === kin.person)
    .flatMap(({ person }) => person.mandates.filter(each => each.place === room.place))
    .map(({ office }) => office)
  const instead = room.offices.filter(({ office }) => office === 'streetOfficer').map(({ name }) => name)
  const around = { unit: room, offices, instead }
  return write(call, kinship, before =>
    before
      ? decideKin(before, actor, { ...said, request: call.request }, around, call.now)
      : refuse('NOT_FOUND')
  )
}

const kinId = (place: string, household: string, person: string): string =>
  `${place}:${memberKey(household, person)}`

const householdBehind = async (place: string, typed: string): Promise<string | Refused> => {
  const door = typed.trim()
  const register = await registers.read(place)
  return register?.dwellings.some(each => each.door === door)
    ? householdId(place, door)
    : refuse('NOT_FOUND', { door: true })
}

/** Writes what was said of a pair, and then what the official's own record says of it. */
const write = async (
  call: Call,
  id: string,
  decide: (before: Kinship | null) => Kinship | Refused
): Promise<Done['declareRelative'] | Refused> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await kinships.read(id)
    const after = before && isOf(before, call) ? before : decide(before)
    if (isRefused(after)) return after
    if (after !== before && !(await kinships.save(after))) {
      await pause(attempt)
      continue
    }
    const kept = await keepOnRecord(after, call)
    if (isRefused(kept)) return kept
    return { door: doorOf(after.place, after.household), status: after.status }
  }
  return refuse('BUSY')
}

const ATTEMPTS = 6

const isOf = (kin: Kinship, { request, openid }: Call): boolean =>
  (kin.request === request && kin.by.person === openid) ||
  ('decided' in kin && kin.decided.request === request && kin.decided.by === openid)

const keepOnRecord = (kin: Kinship, call: Call) =>
  changePerson(kin.person, call, person => {
    const { relatives = [] } = person
    if (isRelative(kin) === relatives.includes(kin.household)) return person
    const others = relatives.filter(each => each !== kin.household)
    return { ...person, relatives: isRelative(kin) ? [...others, kin.household] : others }
  })
