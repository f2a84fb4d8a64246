import type { Done, DoneOf } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import {
  confirmMeasure as confirm,
  excuseMeasure as excuse,
  proveMeasure as prove
} from '../../../src/domain/measure/promise'
import { dropMeasure as drop, proposeMeasure as propose } from '../../../src/domain/measure/proposing'
import { capacityFor } from '../../../src/domain/matter/authority'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { idFrom } from '../../idFrom'
import { confirmations } from '../../store/measures'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { caughtUp } from '../../thread'
import { watchPhoto } from '../../photoCheck'
import { changeMatter } from '../../changing'

/** A measure joins the package of a site; its id comes from the request. May be repeated. */
export const proposeMeasure = async (
  call: Call,
  input: CommandInput<'proposeMeasure'>
): Promise<Done['proposeMeasure'] | Refused> => {
  const measure = idFrom(call)
  const after = await changeMatter(call, input.matter, 'proposeMeasure', ({ matter }) =>
    propose(matter, { ...input, id: measure }, call.now)
  )
  return isRefused(after) ? after : { measure }
}

/** Takes a measure out of the package before the notice. May be repeated. */
export const dropMeasure = async (
  call: Call,
  { matter: id, measure }: CommandInput<'dropMeasure'>
): Promise<DoneOf<'dropMeasure'> | Refused> => {
  const after = await changeMatter(call, id, 'dropMeasure', ({ matter }) => drop(matter, measure))
  return isRefused(after) ? after : { status: after.stage.status }
}

/** The proof that a promise was kept. May be repeated. */
export const proveMeasure = async (
  call: Call,
  input: CommandInput<'proveMeasure'>
): Promise<DoneOf<'proveMeasure'> | Refused> => {
  const after = await changeMatter(call, input.matter, 'proveMeasure', ({ matter }) => prove(matter, input))
  if (isRefused(after)) return after
  if (input.photo !== null) await watchPhoto(call, { file: input.photo, kind: 'proof', matter: input.matter })
  return { status: after.stage.status }
}

/** Why a promise is not kept, for everybody to read. May be repeated. */
export const excuseMeasure = async (
  call: Call,
  input: CommandInput<'excuseMeasure'>
): Promise<DoneOf<'excuseMeasure'> | Refused> => {
  const after = await changeMatter(call, input.matter, 'excuseMeasure', ({ matter }) => excuse(matter, input))
  return isRefused(after) ? after : { status: after.stage.status }
}

/** An affected household says whether a promise was kept; the last word counts. May be repeated. */
export const confirmMeasure = async (
  call: Call,
  input: CommandInput<'confirmMeasure'>
): Promise<Done['confirmMeasure'] | Refused> => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(input.matter)])
  if (!read) return refuse('NOT_FOUND')
  const { state, unit, place } = await caughtUp(read, call.now)
  const actor = actorIn(place, call.openid, person)
  const as = capacityFor('confirmMeasure', actor, unit, state.level, call.now)
  if (isRefused(as)) return as
  const household = actor.household?.id ?? ''
  const before = await confirmations.read(state.id, input.measure, household)
  const after = confirm(state, before, household, input, call.now)
  if (isRefused(after)) return after
  return (await confirmations.save(after)) ? { kept: after.kept } : refuse('BUSY')
}
