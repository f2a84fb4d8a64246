import type { Done, DoneOf } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import * as rule from '../../../src/domain/jointRoom/guests'
import { settleOverlap as settle } from '../../../src/domain/overlap/overlap'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { idFrom } from '../../idFrom'
import { insteadOf } from '../../instead'
import { overlapsIn } from '../../overlaps'
import { changeMatter } from '../../changing'

/** Invites a guest to sit at the table. Its id comes from the request. May be repeated. */
export const inviteGuest = async (
  call: Call,
  { matter: id, ...input }: CommandInput<'inviteGuest'>
): Promise<Done['inviteGuest'] | Refused> => {
  const guest = idFrom(call)
  const after = await changeMatter(call, id, 'inviteGuest', ({ matter }) =>
    rule.inviteGuest(matter, { ...input, guest })
  )
  return isRefused(after) ? after : { guest }
}

/** Puts on record what an invited guest said. May be repeated. */
export const recordGuest = async (
  call: Call,
  { matter: id, ...input }: CommandInput<'recordGuest'>
): Promise<DoneOf<'recordGuest'> | Refused> => {
  const after = await changeMatter(call, id, 'recordGuest', ({ matter }) => rule.recordGuest(matter, input))
  return isRefused(after) ? after : { status: after.stage.status }
}

/** Settles in public that two matters are two things, or that a decision may be asked about again. May be repeated. */
export const settleOverlap = async (
  call: Call,
  { matter: id, ...input }: CommandInput<'settleOverlap'>
): Promise<DoneOf<'settleOverlap'> | Refused> => {
  const after = await changeMatter(call, id, 'settleOverlap', async scene => {
    const { matter, stored, actor, as } = scene
    const instead = insteadOf(stored, as === 'streetOfficer' ? as : 'secretary', actor)
    return settle(matter, await overlapsIn(stored.place, matter, call.now), { actor, instead }, input)
  })
  return isRefused(after) ? after : { status: after.stage.status }
}
