import type { Done, DoneOf } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import * as rule from '../../../src/domain/service/sendingOut'
import { tripUnderWay } from '../../../src/domain/service/trip'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { chinaDate } from '../../../src/domain/time'
import type { Call } from '../../endpoint'
import { idFrom } from '../../idFrom'
import { changeMatter } from '../../changing'

/** Sends an administrative matter to the work station under a receipt. May be repeated: one request, one receipt. */
export const sendOut = async (
  call: Call,
  input: CommandInput<'sendOut'>
): Promise<Done['sendOut'] | Refused> => {
  const after = await changeMatter(call, input.matter, 'sendOut', ({ matter, stored }) =>
    rule.sendOut(matter, { ...input, receipt: receiptOf(call) }, stored.unit.ladder, call.now)
  )
  if (isRefused(after)) return after
  const trip = tripUnderWay(after.service) ?? after.service[after.service.length - 1]
  return trip ? { receipt: trip.receipt } : refuse('NOT_FOUND')
}

/** The secretary records what the work station said. May be repeated. */
export const bringBack = async (
  call: Call,
  input: CommandInput<'bringBack'>
): Promise<DoneOf<'bringBack'> | Refused> => {
  const after = await changeMatter(call, input.matter, 'bringBack', ({ matter, stored }) =>
    rule.bringBack(matter, input, stored.unit.ladder, call.now)
  )
  return isRefused(after) ? after : { status: after.stage.status }
}

/** A number people can read out: the day, and six letters of the command's id. */
const receiptOf = (call: Call): string =>
  `${chinaDate(call.now).replace(/-/g, '')}-${idFrom(call).slice(0, 6)}`
