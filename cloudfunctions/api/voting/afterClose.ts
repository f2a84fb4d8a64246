import type { DoneOf } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { certifyResult as certify, extendVote as extend } from '../../../src/domain/matter/afterClose'
import { LEVEL_OFFICE } from '../../../src/domain/matter/authority'
import { unservedAmong } from '../../../src/domain/channels/doors'
import { openVoteOf, voteOf } from '../../../src/domain/matter/matter'
import { recheckBars } from '../../../src/domain/channels/recheck'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { insteadOf } from '../../instead'
import { ballots } from '../../store/ballots'
import { changeMatter } from '../../changing'

/** The one extension after a close without quorum. That all affected were served must be on the board of doors. May be repeated. */
export const extendVote = async (
  call: Call,
  input: CommandInput<'extendVote'>
): Promise<DoneOf<'extendVote'> | Refused> => {
  const after = await changeMatter(call, input.matter, 'extendVote', async ({ matter, actor, stored }) => {
    const events = extend(
      matter,
      actor,
      input,
      insteadOf(stored, LEVEL_OFFICE[matter.level], actor),
      call.now
    )
    const vote = voteOf(matter, input.vote)
    if (isRefused(events) || !vote || !input.affectedServed) return events
    const unserved = unservedAmong(vote, await ballots.of(vote.id))
    return unserved === 0 ? events : refuse('EVIDENCE_MISSING', { unserved })
  })
  return isRefused(after) ? after : { status: after.stage.status }
}

/** Certifies a result after the review period, once the drawn assisted ballots were asked again. May be repeated. */
export const certifyResult = async (
  call: Call,
  { matter: id }: CommandInput<'certifyResult'>
): Promise<DoneOf<'certifyResult'> | Refused> => {
  const after = await changeMatter(call, id, 'certifyResult', async ({ matter, actor, stored }) => {
    const events = certify(
      matter,
      actor,
      stored.unit.ladder,
      insteadOf(stored, 'streetOfficer', actor),
      call.now
    )
    const vote = openVoteOf(matter)
    if (isRefused(events) || !vote) return events
    return recheckBars(vote, await ballots.of(vote.id)) ?? events
  })
  return isRefused(after) ? after : { status: after.stage.status }
}
