import { holdsOffice, type Actor } from '../office'
import { isRefused, refuse, type Refused } from '../refusal'
import { reasonText } from '../matter/text'
import { oneLine } from '../matter/suggestion'
import type { Instant } from '../time'
import type { Unit } from '../unit'

/** Whether a member lives there, or comes from a unit, an organisation or the committee. */
export const MEMBER_KINDS = ['resident', 'other'] as const
export type MemberKind = (typeof MEMBER_KINDS)[number]

export interface Member {
  name: string
  kind: MemberKind
  /** why somebody who sits in three other stations sits in this one too */
  seatReason: string | null
}

/** The self-governance station of a room (居民自治互助站). */
export interface Station {
  members: readonly Member[]
  by: string
  at: Instant
  request: string
}

const FEWEST = 7
const MOST = 13
const NAME_MAX = 20
/** In how many other stations somebody may sit without a reason on record. */
const SEATS = 3

/** Seven to thirteen members, and at least half of them residents; a room without a station is not held to it. */
export const isSound = (members: readonly Member[]): boolean =>
  members.length >= FEWEST && members.length <= MOST && 2 * residentsOf(members) >= members.length

export const residentsOf = (members: readonly Member[]): number =>
  members.filter(({ kind }) => kind === 'resident').length

/** Why a room may open no vote: its station is to be put in order first (待调整). */
export const stationBars = (station: Station | null): Refused | null =>
  station && !isSound(station.members) ? outOfOrder(station.members) : null

/**
 * The secretary writes down who the members are. A list with anybody new on it must be sound (COMPOSITION_RULE); that
 * members left is a fact and is recorded whatever it leaves. `elsewhere` are the members of the place's other stations.
 */
export const keepStation = (
  before: Station | null,
  actor: Actor,
  input: { members: readonly Member[]; request: string },
  around: { unit: Unit; elsewhere: readonly (readonly Member[])[] },
  now: Instant
): Station | Refused => {
  const held = holdsOffice(actor, ['secretary'], around.unit, now)
  if (isRefused(held)) return held
  const members = input.members.map(member => ({ ...member, name: oneLine(member.name) }))
  const unnamed = members.find(({ name }) => name === '' || [...name].length > NAME_MAX)
  if (unnamed) return refuse('INVALID_TEXT', { min: 1, max: NAME_MAX, length: [...unnamed.name].length })
  const twice = members.findIndex(({ name }, at) => members.findIndex(each => each.name === name) < at)
  if (twice >= 0) return refuse('DUPLICATE', { member: twice + 1 })
  const known = new Set(before?.members.map(({ name }) => name))
  const onlyLeft = before !== null && members.every(({ name }) => known.has(name))
  if (!onlyLeft && !isSound(members)) return outOfOrder(members)
  const busy = members.findIndex(member => seatsMissingReason(member, around.elsewhere))
  if (busy >= 0) return refuse('LIMIT_REACHED', { stationSeats: SEATS, member: busy + 1 })
  return { members, by: actor.person, at: now, request: input.request }
}

const seatsMissingReason = (
  { name, seatReason }: Member,
  elsewhere: readonly (readonly Member[])[]
): boolean =>
  elsewhere.filter(members => members.some(each => each.name === name)).length >= SEATS &&
  (seatReason === null || isRefused(reasonText(seatReason)))

const outOfOrder = (members: readonly Member[]): Refused =>
  refuse('COMPOSITION_RULE', {
    station: true,
    members: members.length,
    residents: residentsOf(members),
    fewest: FEWEST,
    most: MOST
  })
