import { DAY, type Instant } from '../time'
import { outcomeOf, type Matter, type Stage } from './matter'

/**
 * What is left at `at` of the mitigation (整改) that the last vote led to: it runs from the block, however often a second
 * vote is announced and taken back. Null where the last vote was not blocked, or a level above has had the matter since.
 */
export const mitigationLeft = (
  matter: Matter,
  at: Instant
): Extract<Stage, { status: 'mitigating' }> | null => {
  const last = matter.votes[matter.votes.length - 1]
  if (!last?.result || outcomeOf(last) !== 'blocked_by_affected') return null
  const { closedAt } = last.result
  if (matter.handUps.some(each => each.at >= closedAt)) return null
  const until = Math.max(at, closedAt + matter.settings.mitigationDays * DAY)
  return { status: 'mitigating', vote: last.id, until }
}
