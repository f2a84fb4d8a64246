import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { receiptOf } from '../../../src/domain/ballot/receipt'
import {
  fileObjection as file,
  openNotice as open,
  takeBackObjection as takeBack
} from '../../../src/domain/matter/silence'
import { dissentText } from '../../../src/domain/matter/text'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { changeBallot } from './changeBallot'
import { askForLook, readable } from './heldReason'

/** The household has the notice before it. May be repeated: the first time counts. */
export const openNotice = async (
  call: Call,
  input: CommandInput<'openNotice'>
): Promise<Done['openNotice'] | Refused> => {
  const after = await changeBallot(call, input, ({ matter, record, actor }) =>
    open(matter, record, actor, { ...input, request: call.request }, call.now)
  )
  return isRefused(after) ? after : { served: true }
}

/** A written objection; it counts at once, and its words are read by others once they were looked at. May be repeated. */
export const fileObjection = async (
  call: Call,
  input: CommandInput<'fileObjection'>
): Promise<Done['fileObjection'] | Refused> => {
  const reason = dissentText(input.reason)
  if (isRefused(reason)) return reason
  const found = await readable(call, reason)
  if (isRefused(found)) return found
  const { held, doubtful } = found
  const after = await changeBallot(call, input, ({ matter, record, actor }) =>
    file(matter, record, actor, { ...input, held, request: call.request }, call.now)
  )
  if (isRefused(after)) return after
  if (held) await askForLook(call, input.matter, after, doubtful)
  return receiptOf(after) ?? refuse('BUSY')
}

/** The household has nothing against it after all. May be repeated. */
export const takeBackObjection = async (
  call: Call,
  input: CommandInput<'takeBackObjection'>
): Promise<Done['takeBackObjection'] | Refused> => {
  const after = await changeBallot(call, input, ({ matter, record, actor }) =>
    takeBack(matter, record, actor, { ...input, request: call.request }, call.now)
  )
  return isRefused(after) ? after : (receiptOf(after) ?? refuse('BUSY'))
}
