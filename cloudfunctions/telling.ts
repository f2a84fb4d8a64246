import { hasCounted, windowOf } from '../src/domain/channels/envelopeCount'
import { openVoteOf } from '../src/domain/matter/matter'
import { holdsOffice, type Actor } from '../src/domain/office'
import { stakeOf } from '../src/domain/recusal/stake'
import { isRefused } from '../src/domain/refusal'
import type { Instant } from '../src/domain/time'
import type { MatterHead } from './store/matters'
import { openings } from './store/envelopes'

/** Grid workers may count too, but it is they who took the envelopes at the doors, and whoever took one does not count. */
const ASKED = ['courtyardHead', 'secretary', 'streetOfficer'] as const

/**
 * Until when the sealed envelopes of a vote wait to be counted by this person; null where they do not, or where they
 * have counted and the other person has not. One read, and only where envelopes wait for this person's office.
 */
export const tellingUntil = async (
  { state, unit }: Pick<MatterHead, 'state' | 'unit'>,
  actor: Actor,
  now: Instant
): Promise<Instant | null> => {
  const vote = openVoteOf(state)
  if (vote?.envelopes?.status !== 'sealed' || isRefused(holdsOffice(actor, ASKED, unit, now))) return null
  if (stakeOf(state, actor, vote.affected)) return null
  const kept = await openings.read(windowOf(vote))
  return kept && hasCounted(kept.opening, actor.person) ? null : vote.envelopes.until
}
