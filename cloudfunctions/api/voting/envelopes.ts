import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { returnEnvelope as giveBack, takeEnvelope as take } from '../../../src/domain/channels/envelope'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { envelopes } from '../../store/envelopes'
import { changeBallot } from './changeBallot'

/** Takes a household's sealed envelope under the number of its outer slip. May be repeated. */
export const takeEnvelope = async (
  call: Call,
  input: CommandInput<'takeEnvelope'>
): Promise<Done['takeEnvelope'] | Refused> => {
  const { vote, number, household } = input
  const witnesses = input.witnesses.map(({ who }) => who)
  const after = await changeBallot(call, input, async ({ matter, record, actor }) => {
    const slip = { vote, number, witnesses, request: call.request }
    const taken = take(matter, record, actor, slip, call.now)
    if (isRefused(taken)) return taken
    return (await envelopes.claim(vote, number, household)) ? taken : refuse('DUPLICATE', { number })
  })
  return isRefused(after) ? after : { door: after.door, number }
}

/** Gives a household its envelope back unopened. May be repeated. */
export const returnEnvelope = async (
  call: Call,
  input: CommandInput<'returnEnvelope'>
): Promise<Done['returnEnvelope'] | Refused> => {
  const witnesses = input.witnesses.map(({ who }) => who)
  const after = await changeBallot(call, input, ({ matter, record, actor }) =>
    giveBack(matter, record, actor, { vote: input.vote, witnesses, request: call.request }, call.now)
  )
  return isRefused(after) ? after : { door: after.door }
}
