import type { DoneOf } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { acceptTriage, refuseTriage } from '../../../src/domain/matter/triage'
import { declareInterest as declare } from '../../../src/domain/matter/opening'
import { appraise as appraiseOption } from '../../../src/domain/matter/options'
import { recordPartyDiscussion as record } from '../../../src/domain/matter/partyStep'
import { reasonText } from '../../../src/domain/matter/text'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { changeMatter } from '../../changing'

/** Accepts or refuses a petition with a reason. May be repeated. */
export const triage = async (
  call: Call,
  input: CommandInput<'triage'>
): Promise<DoneOf<'triage'> | Refused> => {
  const { accepted, category, ...said } = input
  const after = await changeMatter(call, input.matter, 'triage', ({ matter }) => {
    if (!accepted) return refuseTriage(matter, said)
    return category
      ? acceptTriage(matter, { category, ...said }, call.now)
      : refuse('INVALID_EVENT', { field: 'category' })
  })
  return isRefused(after) ? after : { status: after.stage.status }
}

/** The street's word on whether a site is feasible. May be repeated. */
export const appraise = async (
  call: Call,
  input: CommandInput<'appraise'>
): Promise<DoneOf<'appraise'> | Refused> => {
  const after = await changeMatter(call, input.matter, 'appraise', ({ matter }) =>
    appraiseOption(matter, input)
  )
  return isRefused(after) ? after : { status: after.stage.status }
}

/** A household declares a gain and leaves the counts of the votes to come. May be repeated. */
export const declareInterest = async (
  call: Call,
  input: CommandInput<'declareInterest'>
): Promise<DoneOf<'declareInterest'> | Refused> => {
  const after = await changeMatter(call, input.matter, 'declareInterest', ({ matter, actor }) => {
    const ground = reasonText(input.ground)
    return typeof ground === 'string'
      ? declare(matter, actor.household?.id ?? '', ground, input.option)
      : ground
  })
  return isRefused(after) ? after : { status: after.stage.status }
}

/** The secretary records what the party organisation said beforehand. May be repeated. */
export const recordPartyDiscussion = async (
  call: Call,
  input: CommandInput<'recordPartyDiscussion'>
): Promise<DoneOf<'recordPartyDiscussion'> | Refused> => {
  const after = await changeMatter(call, input.matter, 'recordPartyDiscussion', ({ matter }) =>
    record(matter, input, call.now)
  )
  return isRefused(after) ? after : { status: after.stage.status }
}
