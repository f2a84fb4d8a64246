import type { Entry, MatterEvent } from '../matter/event'

const STEPS: readonly MatterEvent['type'][] = [
  'VoteAnnounced',
  'VoteOpened',
  'VoteExtended',
  'ServiceProven',
  'VerdictDeferred',
  'EnvelopesAwaited',
  'EnvelopesOpened',
  'VoteClosed',
  'VoteVoided',
  'ReviewEnded',
  'ResultCertified'
]

/** The journal lines of one vote, from its notice to its certification; none of another vote of the matter. */
export const voteSteps = (journal: readonly Entry[], vote: string): readonly Entry[] =>
  journal.filter(({ event }) => STEPS.includes(event.type) && voteIn(event) === vote)

const voteIn = (event: MatterEvent): string | null =>
  event.type === 'VoteAnnounced' ? event.announcement.vote : 'vote' in event ? event.vote : null
