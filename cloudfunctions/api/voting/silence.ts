import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { receiptOf } from '../../../src/domain/matter/receipt'
import {
  fileObjection as file,
  openNotice as open,
  takeBackObjection as takeBack
} from '../../../src/domain/matter/silence'
import { dissentText } from '../../../src/domain/matter/text'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { checkText } from '../../content'
import type { Call } from '../../endpoint'
import { changeBallot } from './changeBallot'

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

/** A written objection, once the platform has nothing against its words. May be repeated. */
export const fileObjection = async (
  call: Call,
  input: CommandInput<'fileObjection'>
): Promise<Done['fileObjection'] | Refused> => {
  const reason = dissentText(input.reason)
  if (isRefused(reason)) return reason
  const check = await checkText(call.openid, reason)
  if (check === 'unfit' || check === 'doubtful') return refuse('INVALID_TEXT', { unfit: true })
  const after = await changeBallot(call, input, ({ matter, record, actor }) =>
    file(matter, record, actor, { ...input, request: call.request }, call.now)
  )
  return isRefused(after) ? after : (receiptOf(after) ?? refuse('BUSY'))
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
