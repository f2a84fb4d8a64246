import type { DoneOf } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import type { Matter } from '../../../src/domain/matter/matter'
import * as rule from '../../../src/domain/meeting/resolving'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { meetings } from '../../store/meetings'
import { changeMatter } from '../../changing'

/** What the joint meeting does with an item of its agenda. Each may be repeated: one request, one effect. */
export const resolveItem = async (
  call: Call,
  input: CommandInput<'resolveItem'>
): Promise<DoneOf<'resolveItem'> | Refused> => {
  const meeting = await meetings.read(input.meeting)
  if (!meeting) return refuse('NOT_FOUND')
  return standing(
    await changeMatter(call, input.matter, 'resolveItem', ({ matter, stored }) =>
      rule.resolveItem(matter, meeting, input, stored.unit.ladder, call.now)
    )
  )
}

export const deferItem = async (
  call: Call,
  input: CommandInput<'deferItem'>
): Promise<DoneOf<'deferItem'> | Refused> => {
  const meeting = await meetings.read(input.meeting)
  if (!meeting) return refuse('NOT_FOUND')
  return standing(
    await changeMatter(call, input.matter, 'deferItem', ({ matter }) =>
      rule.deferItem(matter, meeting, input, call.now)
    )
  )
}

/** The street or the secretary records that a department reported its promise done. */
export const reportPromise = async (
  call: Call,
  input: CommandInput<'reportPromise'>
): Promise<DoneOf<'reportPromise'> | Refused> =>
  standing(
    await changeMatter(call, input.matter, 'reportPromise', ({ matter }) => rule.reportPromise(matter, input))
  )

const standing = (after: Matter | Refused) => (isRefused(after) ? after : { status: after.stage.status })
