import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { disagree as decide } from '../../../src/domain/channels/householdDispute'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { changeBallot } from './changeBallot'

/** Tells the one of the household who sent its ballot that the caller disagrees with it. May be repeated. */
export const disagree = async (
  call: Call,
  input: CommandInput<'disagree'>
): Promise<Done['disagree'] | Refused> => {
  const { vote } = input
  const after = await changeBallot(call, input, ({ matter, record, actor, namings }) =>
    decide(matter, record, actor, { vote, request: call.request }, call.now, namings)
  )
  return isRefused(after) ? after : { told: true }
}
