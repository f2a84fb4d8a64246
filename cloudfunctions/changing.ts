import type { Call } from './endpoint'
import { actorIn } from './identity'
import { sentRight } from './instead'
import { matters, type StoredMatter } from './store/matters'
import { people, type Person } from './store/people'
import type { Capacity, MatterEvent } from '../src/domain/matter/event'
import { requestSeen } from '../src/domain/matter/journal'
import type { Matter } from '../src/domain/matter/matter'
import { capacityFor, type Act } from '../src/domain/matter/authority'
import type { Actor } from '../src/domain/office'
import { isRefused, refuse, type Refused } from '../src/domain/refusal'
import { pause } from './pause'
import { caughtUp, extended, settled, toCount } from './thread'

/** What a decision sees: the true state, who is asking and in which capacity. */
export interface Scene {
  matter: Matter
  stored: StoredMatter
  actor: Actor
  as: Capacity
  person: Person | null
}

/**
 * Loads a matter, decides on its true state and saves it by compare-and-set; a decision that lost the race is made
 * again on what the winner left. May be repeated: a request of this person already in the journal changes nothing.
 */
export const changeMatter = async (
  call: Call,
  id: string,
  act: Act,
  decide: (scene: Scene) => Promise<Decided | Refused> | Decided | Refused
): Promise<Matter | Refused> => {
  let standing = caughtUp
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [person, before] = await Promise.all([people.read(call.openid), matters.read(id)])
    if (!before) return refuse('NOT_FOUND')
    const own = before.journal.filter(entry => entry.by === call.openid)
    if (requestSeen(own, call.request)) return before.state
    const stored = await standing(before, call.now)
    const actor = actorIn(stored.place, call.openid, person)
    const as = capacityFor(act, actor, stored.unit, stored.state.level, call.now)
    if (isRefused(as)) return as
    const decided = await decide({ matter: stored.state, stored, actor, as, person })
    if (isRefused(decided)) return sentRight(stored, decided, call)
    const {
      events,
      unit = stored.unit,
      rooms = stored.rooms
    } = Array.isArray(decided) ? { events: decided } : decided
    if (standing === caughtUp && toCount(before, call.now) !== null) {
      standing = settled // what is refused shuts no ballot
      continue
    }
    const signed = { by: call.openid, as, request: call.request, at: call.now }
    const after = { ...extended(stored, events, signed), unit, rooms }
    if (await matters.save(before, after)) return after.state
    await pause(attempt)
  }
  return refuse('BUSY')
}

/** Events, and where they widen it the matter's unit and the rooms that list it. */
type Decided = MatterEvent[] | ({ events: MatterEvent[] } & Partial<Pick<StoredMatter, 'unit' | 'rooms'>>)

/**
 * As `changeMatter`, for two matters at once, by somebody who may do it in both their units: both are saved or neither
 * is. The first keeps its thread in the unit and the rooms that `decide` gives it.
 */
export const changeBoth = async (
  call: Call,
  [id, otherId]: readonly [string, string],
  act: Act,
  decide: (
    host: Scene,
    other: StoredMatter
  ) => ({ host: MatterEvent[]; other: MatterEvent[] } & Pick<StoredMatter, 'unit' | 'rooms'>) | Refused
): Promise<Matter | Refused> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [person, before, beside] = await Promise.all([
      people.read(call.openid),
      matters.read(id),
      matters.read(otherId)
    ])
    if (!before || !beside || before.place !== beside.place) return refuse('NOT_FOUND')
    const own = before.journal.filter(entry => entry.by === call.openid)
    if (requestSeen(own, call.request)) return before.state
    const [stored, other] = await Promise.all([settled(before, call.now), settled(beside, call.now)])
    const actor = actorIn(stored.place, call.openid, person)
    const as = capacityFor(act, actor, stored.unit, stored.state.level, call.now)
    if (isRefused(as)) return as
    const there = capacityFor(act, actor, other.unit, other.state.level, call.now)
    if (isRefused(there)) return as === 'courtyardHead' ? refuse('FORBIDDEN', { chair: true }) : there
    const decided = decide({ matter: stored.state, stored, actor, as, person }, other)
    if (isRefused(decided)) return sentRight(stored, decided, call)
    const signed = { by: call.openid, as, request: call.request, at: call.now }
    const { unit, rooms } = decided
    const after = { ...extended(stored, decided.host, signed), unit, rooms }
    const saved = await matters.saveBoth([
      { before, after },
      { before: beside, after: extended(other, decided.other, signed) }
    ])
    if (saved) return after.state
    await pause(attempt)
  }
  return refuse('BUSY')
}

const ATTEMPTS = 6
