import { sentBy, type BallotRecord } from '../../../src/domain/matter/ballot'
import type { Vote } from '../../../src/domain/matter/vote'
import type { Naming } from '../../../src/domain/representative'
import { representations } from '../../store/people'

/**
 * What a household said about who acts for it, where that can change what `person` may do: where another of them has
 * cast, or in a secret vote where none has. One read, and otherwise none.
 */
export const namingsFor = async (
  vote: Pick<Vote, 'secret'> | undefined,
  record: BallotRecord | null,
  person: string
): Promise<readonly Naming[]> => {
  if (!record || !vote) return []
  const sender = sentBy(record)
  const matters = vote.secret ? !record.marked : sender !== undefined && sender !== person
  return matters ? ((await representations.read(record.household))?.namings ?? []) : []
}
