import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import type { MatterEvent } from '../matter/event'
import { reasonsAfter } from './handUpReasons'
import { above, levelDue, type Ladder } from './ladder'
import type { Matter } from '../matter/matter'
import { outcomeOf } from '../matter/vote'
import type { HandUpReason, Level } from './level'
import { reasonText } from '../matter/text'

/**
 * Handing a matter up (上交): a typed reason that holds, and what is asked. After a return only with something new to
 * show (PING_PONG).
 */
export const handUp = (
  matter: Matter,
  input: { reason: HandUpReason; ask: string },
  ladder: Ladder,
  now: Instant
): MatterEvent[] | Refused => {
  const { status } = matter.stage
  const to = above(matter.level)
  if (
    !to ||
    !['triage', 'deliberating', 'extendable', 'mitigating', 'runoff', 'handedUp', 'accepted'].includes(status)
  ) {
    return refuse('WRONG_STAGE', { status })
  }
  const last = matter.votes[matter.votes.length - 1]
  if (!reasonsAfter(last ? outcomeOf(last) : null).includes(input.reason))
    return refuse('INVALID_EVENT', { field: 'reason' })
  const ask = reasonText(input.ask)
  if (typeof ask !== 'string') return ask
  if (isUnchangedSince(matter, to)) return refuse('PING_PONG')
  return [raised(matter, to, input.reason, ask, false, ladder, now)]
}

export const raised = (
  matter: Matter,
  to: Level,
  reason: HandUpReason,
  ask: string,
  auto: boolean,
  ladder: Ladder,
  at: Instant
): MatterEvent => ({
  type: 'HandedUp',
  from: matter.level,
  to,
  reason,
  ask,
  auto,
  owner: ladder[to],
  due: levelDue(matter, to, at)
})

/**
 * A matter that the secretary had, whichever level it was kept at, rises past the second level to the street: level by
 * level, so that it comes back the way it went.
 */
export const raisedToStreet = (
  matter: Matter,
  reason: HandUpReason,
  ask: string,
  auto: boolean,
  ladder: Ladder,
  at: Instant
): MatterEvent[] => {
  const to = above(matter.level)
  if (!to) return []
  const rising = raised(matter, to, reason, ask, auto, ladder, at)
  return [rising, ...raisedToStreet({ ...matter, level: to }, reason, ask, auto, ladder, at)]
}

/** Whether a level has sent the matter back and nothing was added since. */
export const isUnchangedSince = (matter: Matter, level: Level): boolean =>
  matter.handUps.some(
    ({ to, returned }) => to === level && returned !== null && matter.contentAt <= returned.at
  )
