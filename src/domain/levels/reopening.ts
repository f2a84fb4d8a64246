import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import { raisedToStreet } from './handingUp'
import type { MatterEvent } from '../matter/event'
import { levelDue, type Ladder } from './ladder'
import type { ClosingOutcome, Matter } from '../matter/matter'
import { reasonText } from '../matter/text'

/** Grounds on which a closed matter is looked at once more: a promise not kept, or a fault of procedure. */
export const REOPENING_GROUNDS = ['promise', 'procedure'] as const
export type ReopeningGround = (typeof REOPENING_GROUNDS)[number]

const REOPENABLE: readonly ClosingOutcome[] = ['done', 'answered', 'refused', 'rejected_by_vote']

/** Households that must ask: half the petition's threshold, rounded up. 12 where 24 had to sign. */
export const reopeningNeed = ({ petition }: Matter): number => Math.ceil((petition?.threshold ?? 1) / 2)

export const canReopen = ({ stage }: Matter): boolean =>
  stage.status === 'display' && REOPENABLE.includes(stage.outcome)

/** Whether a closing was opened again after an instant: by a hand-up, or at the top, where those that asked are kept until the next closing. */
export const reopenedSince = ({ handUps, reopening, stage }: Matter, since: Instant): boolean =>
  handUps.some(({ reason, at }) => reason === 'reopened' && at >= since) ||
  (reopening.length > 0 && stage.status !== 'display' && stage.status !== 'closed')

/**
 * A household asks, while the closing is on display, that the matter be looked at again (请求重开). With the last one
 * needed it goes to the street, from whichever level: the secretary closes what courtyards decided too, and is not asked
 * whether it was closed well. One household asks once (DUPLICATE).
 */
export const askReopening = (
  matter: Matter,
  household: string,
  input: { ground: ReopeningGround; reason: string },
  ladder: Ladder,
  now: Instant
): MatterEvent[] | Refused => {
  if (!canReopen(matter)) return refuse('WRONG_STAGE', { status: matter.stage.status })
  if (matter.reopening.includes(household)) return refuse('DUPLICATE', { reopening: true })
  const reason = reasonText(input.reason)
  if (typeof reason !== 'string') return reason
  const asked: MatterEvent = { type: 'ReopeningAsked', household, ground: input.ground, reason }
  if (matter.reopening.length + 1 < reopeningNeed(matter)) return [asked]
  return [
    asked,
    ...(matter.level === 'L3'
      ? [{ type: 'Reopened', owner: ladder.L3, due: levelDue(matter, 'L3', now) } as const]
      : raisedToStreet(matter, 'reopened', reason, false, ladder, now))
  ]
}
