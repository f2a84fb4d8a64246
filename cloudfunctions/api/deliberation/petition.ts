import type { Done, DoneOf } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { capacityFor } from '../../../src/domain/matter/authority'
import { mayUnsign } from '../../../src/domain/jointRoom/joining'
import * as rule from '../../../src/domain/matter/petition'
import { inhabited } from '../../../src/domain/register'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { matters, type StoredMatter } from '../../store/matters'
import { people } from '../../store/people'
import { registers } from '../../store/places'
import { signatures } from '../../store/petitions'
import { caughtUp, extended } from '../../thread'
import { changeMatter } from '../../changing'
import { pause } from '../../pause'

/** Starts collecting names under a suggestion. May be repeated. */
export const startPetition = async (
  call: Call,
  { matter }: CommandInput<'startPetition'>
): Promise<DoneOf<'startPetition'> | Refused> => {
  const after = await changeMatter(call, matter, 'startPetition', async ({ matter: state, stored }) => {
    const register = await registers.read(stored.place)
    return rule.startPetition(
      state,
      inhabited(register?.dwellings ?? [], stored.unit.buildings).length,
      call.now
    )
  })
  return isRefused(after) ? after : { status: after.stage.status }
}

/** Takes a matter back below its threshold. May be repeated. */
export const withdrawMatter = async (
  call: Call,
  { matter }: CommandInput<'withdrawMatter'>
): Promise<DoneOf<'withdrawMatter'> | Refused> => {
  const after = await changeMatter(call, matter, 'withdrawMatter', scene =>
    rule.withdrawMatter(scene.matter, scene.actor)
  )
  return isRefused(after) ? after : { status: after.stage.status }
}

/**
 * Puts a name under a petition; the household counts once. The name that reaches the threshold moves the matter by
 * itself. May be repeated: one person's name stands once.
 */
export const sign = async (
  call: Call,
  { matter: id }: CommandInput<'sign'>
): Promise<Done['sign'] | Refused> => {
  const scene = await signing(call, id, 'sign')
  if (isRefused(scene)) return scene
  const { stored, household } = scene
  const name = { person: call.openid, at: call.now, request: call.request, withdrawnAt: null }
  const first = { matter: id, household, names: [name], counts: true, version: 1 }
  let counted = await signatures.add(first)
  for (let attempt = 0; !counted; attempt += 1) {
    if (attempt === 4) return refuse('BUSY')
    const before = await signatures.read(id, household)
    if (!before) return refuse('BUSY')
    const done = before.names.findIndex(each => each.request === call.request && each.person === call.openid)
    if (done >= 0) {
      counted = before.names.slice(0, done).every(each => each.withdrawnAt !== null)
      break
    }
    const after = rule.sign(before, call.openid, call.request, call.now)
    if (isRefused(after)) return after
    if (await signatures.save(before.version, after)) {
      counted = !before.counts
      break
    }
    await pause(attempt)
  }
  const households = await signatures.counting(id)
  await moveAtThreshold(stored, households, call)
  return { households, threshold: stored.state.petition?.threshold ?? 0, counted }
}

/** Takes one's own name back; it stays in the trail. May be repeated: a name taken back is taken back. */
export const unsign = async (
  call: Call,
  { matter: id }: CommandInput<'unsign'>
): Promise<Done['unsign'] | Refused> => {
  const scene = await signing(call, id, 'unsign')
  if (isRefused(scene)) return scene
  const { stored, household } = scene
  for (let attempt = 0; ; attempt += 1) {
    if (attempt === 4) return refuse('BUSY')
    const before = await signatures.read(id, household)
    if (!before) return refuse('NOT_FOUND')
    const mine = before.names.filter(each => each.person === call.openid)
    if (mine.length > 0 && mine.every(each => each.withdrawnAt !== null)) break
    const after = rule.unsign(before, call.openid, call.now)
    if (isRefused(after)) return after
    if (await signatures.save(before.version, after)) break
    await pause(attempt)
  }
  return { households: await signatures.counting(id), threshold: stored.state.petition?.threshold ?? 0 }
}

const signing = async (
  call: Call,
  id: string,
  act: 'sign' | 'unsign'
): Promise<{ stored: StoredMatter; household: string } | Refused> => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!read) return refuse('NOT_FOUND')
  const actor = actorIn(read.place, call.openid, person)
  const as = capacityFor(act, actor, read.unit, read.state.level, call.now)
  if (isRefused(as)) return as
  const late = act === 'unsign' && mayUnsign(read.state, call.now)
  const closed = late ? null : rule.signable(read.state, call.now)
  return closed ?? { stored: read, household: actor.household?.id ?? '' }
}

/** The clock writes this line, not the signer: who happened to be the last one is nobody's business. */
const moveAtThreshold = async (read: StoredMatter, households: number, call: Call): Promise<void> => {
  let before: StoredMatter | null = read
  for (let attempt = 0; before && attempt < 6; attempt += 1) {
    const stored = await caughtUp(before, call.now)
    const events = rule.meetThreshold(stored.state, households, stored.unit.ladder.L1, call.now)
    if (events.length === 0) return
    const signed = { by: 'clock', as: 'clock' as const, request: `threshold:${read.id}`, at: call.now }
    if (await matters.save(before, extended(stored, events, signed))) return
    await pause(attempt)
    before = await matters.read(read.id)
  }
}
