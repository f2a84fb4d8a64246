import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { giveReason as give } from '../../../src/domain/matter/dissent'
import { dissentText } from '../../../src/domain/matter/text'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { changeBallot } from './changeBallot'
import { askForLook, readable } from './heldReason'

/** Puts a line of reason beside the household's ballot, which others read once it was looked at, by the platform or where that is in doubt by a person.
 * May be repeated. */
export const giveReason = async (
  call: Call,
  input: CommandInput<'giveReason'>
): Promise<Done['giveReason'] | Refused> => {
  const text = dissentText(input.text)
  if (isRefused(text)) return text
  const found = await readable(call, text)
  if (isRefused(found)) return found
  const { held, doubtful } = found
  const after = await changeBallot(call, input, ({ matter, record, actor, namings }) =>
    give(matter, record, actor, { ...input, held, request: call.request }, call.now, namings)
  )
  if (isRefused(after)) return after
  if (held) await askForLook(call, input.matter, after, doubtful)
  return { text, held }
}
