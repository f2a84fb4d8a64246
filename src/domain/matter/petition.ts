import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import type { Settings } from '../settings'
import { DAY, type Instant } from '../time'
import type { MatterEvent } from './event'
import type { Matter } from './matter'
import type { Owner } from '../levels/level'

/** Households needed: max(min, ceil(share of households)). 24 of 120. */
export const thresholdOf = (settings: Settings, households: number): number =>
  Math.max(settings.threshold.min, Math.ceil((settings.threshold.num * households) / settings.threshold.den))

/** A suggestion becomes a petition (联名倡议) when a household of the room asks for it. */
export const startPetition = (matter: Matter, households: number, now: Instant): MatterEvent[] | Refused => {
  if (matter.stage.status !== 'suggestion') return refuse('WRONG_STAGE', { status: matter.stage.status })
  return [
    {
      type: 'PetitionStarted',
      threshold: thresholdOf(matter.settings, households),
      of: households,
      until: now + matter.settings.petitionDays * DAY
    }
  ]
}

/** Whether one more name may be put down, or one taken back: while the list is open and the matter is not over. */
export const signable = ({ petition, stage }: Matter, now: Instant): Refused | null => {
  const over = stage.status === 'display' || stage.status === 'closed'
  const open = !over && petition !== null && petition.signUntil !== null && now < petition.signUntil
  return open ? null : refuse('PETITION_CLOSED')
}

/**
 * The names of one household under a petition. The household counts once, while at least one name stands.
 */
export interface Signature {
  matter: string
  household: string
  names: readonly { person: string; at: Instant; request: string; withdrawnAt: Instant | null }[]
  counts: boolean
  version: number
}

export const sign = (
  signature: Signature,
  person: string,
  request: string,
  now: Instant
): Signature | Refused => {
  const standing = signature.names.some(name => name.person === person && name.withdrawnAt === null)
  if (standing) return refuse('DUPLICATE', { signature: true })
  return {
    ...signature,
    counts: true,
    names: [...signature.names, { person, at: now, request, withdrawnAt: null }]
  }
}

/** Taking a name back leaves it in the trail. */
export const unsign = (signature: Signature, person: string, now: Instant): Signature | Refused => {
  if (!signature.names.some(name => name.person === person && name.withdrawnAt === null))
    return refuse('NOT_FOUND')
  const names = signature.names.map(name =>
    name.person === person && name.withdrawnAt === null ? { ...name, withdrawnAt: now } : name
  )
  return { ...signature, names, counts: names.some(name => name.withdrawnAt === null) }
}

/** Moves a petition by itself as soon as enough households stand under it; nothing below. */
export const meetThreshold = (
  matter: Matter,
  households: number,
  convenor: Owner,
  now: Instant
): MatterEvent[] => {
  if (matter.stage.status !== 'collecting' || !matter.petition || households < matter.petition.threshold)
    return []
  return [
    {
      type: 'ThresholdMet',
      households,
      signUntil: now + matter.settings.signOnDays * DAY,
      owner: convenor,
      due: now + matter.settings.triageDays * DAY
    }
  ]
}

/** The proposer may take a matter back as long as it is nobody else's: below its threshold. */
export const withdrawMatter = (matter: Matter, actor: Actor): MatterEvent[] | Refused => {
  if (matter.proposer.person !== actor.person) return refuse('FORBIDDEN')
  if (matter.stage.status !== 'suggestion' && matter.stage.status !== 'collecting') {
    return refuse('WRONG_STAGE', { status: matter.stage.status })
  }
  return [{ type: 'Withdrawn' }]
}
