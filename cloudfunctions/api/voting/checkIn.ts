import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { checkIn as decide } from '../../../src/domain/body/attendance'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { changeBallot } from './changeBallot'

/** A voter is there (签到), by the own word or by whoever keeps the list at the meeting. May be repeated: the first time counts. */
export const checkIn = async (
  call: Call,
  input: CommandInput<'checkIn'>
): Promise<Done['checkIn'] | Refused> => {
  const after = await changeBallot(call, input, ({ matter, record, actor }) =>
    decide(matter, record, actor, { vote: input.vote, request: call.request }, call.now)
  )
  if (isRefused(after)) return after
  return after.checkIn ? { at: after.checkIn.at } : refuse('BUSY')
}
