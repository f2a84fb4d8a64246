import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { giveReason as give } from '../../../src/domain/matter/dissent'
import { dissentText } from '../../../src/domain/matter/text'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { checkText } from '../../content'
import type { Call } from '../../endpoint'
import { changeBallot } from './changeBallot'

/** Puts a line of reason beside the household's ballot, once the platform has nothing against it. May be repeated. */
export const giveReason = async (
  call: Call,
  input: CommandInput<'giveReason'>
): Promise<Done['giveReason'] | Refused> => {
  const text = dissentText(input.text)
  if (isRefused(text)) return text
  const check = await checkText(call.openid, text)
  if (check === 'unfit' || check === 'doubtful') return refuse('INVALID_TEXT', { unfit: true })
  const after = await changeBallot(call, input, ({ matter, record, actor, namings }) =>
    give(matter, record, actor, { ...input, request: call.request }, call.now, namings)
  )
  return isRefused(after) ? after : { text }
}
