import { seatsBehind } from '../src/domain/body/body'
import { withoutLeaver as bookWithout } from '../src/domain/channels/proxy'
import { isRefused, refuse, type Refused } from '../src/domain/refusal'
import { withoutLeaver } from '../src/domain/representative'
import { doorOf } from '../src/domain/unit'
import { changePerson } from './changePerson'
import { pause } from './pause'
import { proxies } from './store/ballots'
import { seatHolders } from './store/bodies'
import { people, representations, type Person } from './store/people'
import { rooms } from './store/places'

/**
 * Ends what a person who moved out of these households would leave behind that acts: proxies, being named for them, and
 * seats behind their doors. A household they are back in is left alone. What was cast stays. May be repeated.
 */
export const endWhatActs = async (
  openid: string,
  person: Person,
  households: readonly string[],
  now: number
): Promise<Person | Refused> => {
  let after: Person | Refused = person
  for (const household of households) {
    const tie = person.left?.find(each => each.household === household)
    if (!tie || person.bindings.some(each => each.household === household)) continue
    const here = (await rooms.inPlace(tie.place)).map(({ room }) => room)
    const empty = (await people.ofHousehold(household)).length === 0
    const left = { person: openid, household, empty }
    for (const room of here) if (!(await endProxies(room, left))) return refuse('BUSY')
    if (!(await unname(household, openid, now))) return refuse('BUSY')
    const seats = seatsBehind(person.seats ?? [], here, doorOf(tie.place, household))
    after = await freeSeats(openid, seats, now, after)
    if (isRefused(after)) return after
  }
  return after
}

const endProxies = async (room: string, left: Parameters<typeof bookWithout>[1]): Promise<boolean> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const book = await proxies.read(room)
    const after = book && bookWithout(book, left)
    if (!book || !after || after === book || (await proxies.save(book.version, after))) return true
    await pause(attempt)
  }
  return false
}

const unname = async (household: string, openid: string, now: number): Promise<boolean> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const said = await representations.read(household)
    const after = said && withoutLeaver(said, openid, now)
    if (!said || !after || after === said || (await representations.save(said.version, after))) return true
    await pause(attempt)
  }
  return false
}

/** First whose the seat is, then what the person knows of it: broken off, it is found again. */
const freeSeats = async (
  openid: string,
  seats: readonly string[],
  now: number,
  person: Person
): Promise<Person | Refused> => {
  if (seats.length === 0) return person
  for (const seat of seats) await seatHolders.free(seat, openid)
  return changePerson(openid, { now }, each => ({
    ...each,
    seats: (each.seats ?? []).filter(seat => !seats.includes(seat))
  }))
}

const ATTEMPTS = 6
