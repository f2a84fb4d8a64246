import type { Outcome } from '../deciding/verdict'
import type { HandUpReason } from './level'

/** Reasons a person judges; the others are facts of the last vote, or the clock's alone. */
const JUDGED = [
  'outside_powers',
  'contested',
  'conflict',
  'overlap'
] as const satisfies readonly HandUpReason[]

const FROM_OUTCOME: Readonly<Partial<Record<Outcome, HandUpReason>>> = {
  quorum_not_met: 'quorum_twice',
  affected_quorum_not_met: 'affected_quorum',
  blocked_by_affected: 'blocked_twice',
  contested: 'contested',
  no_winner: 'no_winner',
  void: 'vote_void'
}

/** What may be given as the reason of a hand-up after a last vote with this outcome; null when there was none. */
export const reasonsAfter = (outcome: Outcome | null): readonly HandUpReason[] => {
  const given = outcome && FROM_OUTCOME[outcome]
  return given ? [given, ...JUDGED.filter(each => each !== given)] : JUDGED
}
