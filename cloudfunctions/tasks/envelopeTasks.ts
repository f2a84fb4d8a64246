import { hasCounted, windowOf } from '../../src/domain/channels/envelopeCount'
import { openVoteOf } from '../../src/domain/matter/matter'
import { holdsOffice, type Actor } from '../../src/domain/office'
import { stakeOf } from '../../src/domain/recusal/stake'
import { isRefused } from '../../src/domain/refusal'
import type { Instant } from '../../src/domain/time'
import type { MatterHead } from '../store/matters'
import { openings } from '../store/envelopes'
import { inMatter, type Waiting } from './task'

/** Grid workers may count too, but it is they who took the envelopes at the doors, and whoever took one does not count. */
const ASKED = ['courtyardHead', 'secretary', 'streetOfficer'] as const

/**
 * The sealed envelopes of a vote that wait to be counted by this person, until they are due; nothing where they do not, or where they
 * have counted and the other person has not. One read, and only where envelopes wait for this person's office.
 */
export const envelopeTasks = async (head: MatterHead, actor: Actor, now: Instant): Promise<Waiting[]> => {
  const { state, unit } = head
  const vote = openVoteOf(state)
  if (vote?.envelopes?.status !== 'sealed' || isRefused(holdsOffice(actor, ASKED, unit, now))) return []
  if (stakeOf(state, actor, vote.affected)) return []
  const kept = await openings.read(windowOf(vote))
  if (kept && hasCounted(kept.opening, actor.person)) return []
  return [inMatter(head, 'countEnvelopes', now, vote.envelopes.until)]
}
