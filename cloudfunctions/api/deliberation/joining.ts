import type { DoneOf } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { joinMatters as join, widenRoom as widen } from '../../../src/domain/jointRoom/joining'
import { joinedUnit } from '../../../src/domain/jointRoom/units'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { carriedOver } from '../../../src/domain/jointRoom/signatures'
import { followedOver } from '../../../src/domain/notice/follow'
import type { Call } from '../../endpoint'
import { follows } from '../../store/follows'
import { signatures } from '../../store/petitions'
import { rooms } from '../../store/places'
import { changeBoth, changeMatter } from '../../changing'
import { insteadOf } from '../../instead'
import { pause } from '../../pause'

/**
 * Makes one thread of two: merged within a unit by its head or the secretary, joined over courtyards by the secretary
 * alone. The names under the other come along, a household once, and so
 * does who wants to be told of it. May be repeated: what a break left undone is done.
 */
export const joinMatters = async (
  call: Call,
  { matter: id, other: otherId, reason }: CommandInput<'joinMatters'>
): Promise<DoneOf<'joinMatters'> | Refused> => {
  const after = await changeBoth(call, [id, otherId], 'joinMatters', (host, other) => {
    const { unit, widened } = joinedUnit(host.stored.unit, [other.unit])
    if (widened.gained.length > 0) {
      const chair = holdsOffice(host.actor, ['secretary'], unit, call.now)
      if (isRefused(chair)) return chair
    }
    const office = host.as === 'courtyardHead' ? 'courtyardHead' : 'secretary'
    const instead = insteadOf(host.stored, widened.gained.length > 0 ? 'secretary' : office, host.actor)
    const events = join(
      host.matter,
      { ...other.state, roomTitle: other.unit.title },
      { actor: host.actor, office, instead, reason, widened, ladder: unit.ladder },
      call.now
    )
    const listed = [...new Set([...host.stored.rooms, ...other.rooms])]
    return isRefused(events) ? events : { ...events, unit, rooms: listed }
  })
  if (isRefused(after)) return after
  await carrySignatures(otherId, id)
  await carryFollows(otherId, id)
  return { status: after.stage.status }
}

/** Asks the courtyards that would feel a site to sit down too. May be repeated. */
export const widenRoom = async (
  call: Call,
  { matter: id, courtyards, reason }: CommandInput<'widenRoom'>
): Promise<DoneOf<'widenRoom'> | Refused> => {
  const after = await changeMatter(call, id, 'widenRoom', async ({ matter, stored }) => {
    const all = await rooms.inPlace(stored.place)
    const asked = courtyards.map(({ key }) =>
      all.find(room => room.kind === 'courtyard' && room.courtyards.some(each => each.key === key))
    )
    if (asked.includes(undefined)) return refuse('NOT_FOUND', { courtyard: true })
    const found = asked.flatMap(room => room ?? [])
    const { unit, widened } = joinedUnit(stored.unit, found)
    const keys = courtyards.map(({ key }) => key)
    const events = widen(matter, { asked: keys, reason, widened, ladder: unit.ladder }, call.now)
    const listed = [...new Set([...stored.rooms, ...found.map(({ room }) => room)])]
    return isRefused(events) ? events : { events, unit, rooms: listed }
  })
  return isRefused(after) ? after : { status: after.stage.status }
}

/** A name stands under the joined matter as it stood under the one it was given to; done twice it is there once. */
const carrySignatures = async (from: string, to: string): Promise<void> => {
  for (const given of await signatures.under(from)) {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const there = await signatures.read(to, given.household)
      const carried = carriedOver(given, there, to)
      if (
        carried === there ||
        (there ? await signatures.save(there.version, carried) : await signatures.add(carried))
      )
        break
      await pause(attempt)
    }
  }
}

/** Who wanted to be told of the one is told of both: that they became one, and what comes of it. Done twice it is done once. */
const carryFollows = async (from: string, to: string): Promise<void> => {
  for (const given of await follows.of(from)) {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const there = await follows.read(to, given.person)
      const carried = followedOver(given, there, to)
      if (carried === there || (await follows.save(carried))) break
      await pause(attempt)
    }
  }
}
