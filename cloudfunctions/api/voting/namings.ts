import { sentBy } from '../../../src/domain/ballot/sender'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import type { Vote } from '../../../src/domain/matter/vote'
import type { Naming } from '../../../src/domain/representative'
import type { Call } from '../../endpoint'
import { representations } from '../../store/people'

/**
 * What a household said about who acts for it, where that can change what the caller may do: where another of them has
 * cast, or in a secret vote where none has. One read, and otherwise none.
 */
export const namingsFor = async (
  vote: Pick<Vote, 'secret'> | undefined,
  record: BallotRecord | null,
  { openid: person, now }: Pick<Call, 'openid' | 'now'>
): Promise<readonly Naming[]> => {
  if (!record || !vote) return []
  const sender = sentBy(record, now)
  const matters = vote.secret ? !record.marked : sender !== undefined && sender !== person
  return matters ? ((await representations.read(record.household))?.namings ?? []) : []
}
