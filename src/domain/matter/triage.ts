import { refuse, type Refused } from '../refusal'
import { DAY, type Instant } from '../time'
import { reasonText } from './text'
import type { MatterEvent } from './event'
import type { Category, Matter } from './matter'
import { PARTY_STEP_DAYS } from './partyStep'
import type { ReservedBody } from './reserved'

/**
 * Triage (受理): is it a public matter, of which category, does it need a place, whose decision is it by law, is it
 * important? Every answer has a reason.
 */
export const acceptTriage = (
  matter: Matter,
  input: {
    category: Category
    location: boolean
    reason: string
    reservedTo?: ReservedBody | null
    important?: boolean | null
  },
  now: Instant
): MatterEvent[] | Refused => {
  if (matter.stage.status !== 'triage') return refuse('WRONG_STAGE', { status: matter.stage.status })
  const reason = reasonText(input.reason)
  if (typeof reason !== 'string') return reason
  const days = matter.settings.levelDays.L1[input.location ? 'location' : 'ordinary']
  return [
    {
      type: 'TriageAccepted',
      category: input.category,
      location: input.location,
      reason,
      due: now + days * DAY,
      ...(input.reservedTo && { reservedTo: input.reservedTo }),
      ...(input.important && { partyStepBy: now + PARTY_STEP_DAYS * DAY })
    }
  ]
}

/** Not accepted (不予受理): the reason is public, and a signer may ask the secretary to look at it again. */
export const refuseTriage = (matter: Matter, input: { reason: string }): MatterEvent[] | Refused => {
  if (matter.stage.status !== 'triage') return refuse('WRONG_STAGE', { status: matter.stage.status })
  const reason = reasonText(input.reason)
  return typeof reason === 'string' ? [{ type: 'TriageRefused', reason }] : reason
}
