import { reasonText } from '../matter/text'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import { consentUntil, isThere, mayRead, talkUntil, type Looker, type Mediation } from './mediation'
import { isNeutralBetween, type Neutral } from './neutrals'

/** Rooms a household may have asked for that are not over yet. */
const AT_ONCE = 2

type Side = Mediation['asker']

/**
 * One household asks another to sit down with a third. Not with itself (FORBIDDEN), not with somebody who is near to one
 * of the two (PROCESS_RECUSAL), not a second time while the two already have one (DUPLICATE), and two at once at most.
 * `known` are the mediations the asking household has a part in.
 */
export const askMediation = (
  input: { id: string; place: string; asker: Side; other: Side; about: string },
  neutral: Neutral | undefined,
  known: readonly Mediation[],
  now: Instant
): Mediation | Refused => {
  const { id, place, asker, other } = input
  if (asker.household === other.household) return refuse('FORBIDDEN', { ownHousehold: true })
  if (!neutral) return refuse('NOT_FOUND', { neutral: true })
  if (!isNeutralBetween(neutral, [asker.household, other.household]))
    return refuse('PROCESS_RECUSAL', { neutral: true })
  const running = known.filter(each => each.standing.status !== 'agreed' && isThere(each, now))
  const between = (each: Mediation, one: Side, two: Side): boolean =>
    each.asker.household === one.household && each.other.household === two.household
  if (running.some(each => between(each, asker, other) || between(each, other, asker)))
    return refuse('DUPLICATE', { mediation: true })
  if (running.filter(each => each.asker.household === asker.household).length >= AT_ONCE)
    return refuse('LIMIT_REACHED', { mediations: AT_ONCE })
  const about = reasonText(input.about)
  if (typeof about !== 'string') return about
  return {
    id,
    place,
    asker,
    other,
    neutral: { person: neutral.person, name: neutral.name },
    about,
    standing: { status: 'asked', until: consentUntil(now), consents: [] },
    version: 1
  }
}

/**
 * The other side, or the neutral, agrees to sit down; the neutral says with it that nothing ties them to either. With
 * the second word the room opens. Saying it again changes nothing. A no of either ends it: null, nothing is left.
 */
export const answerAsking = (
  mediation: Mediation,
  looker: Looker,
  agrees: boolean,
  now: Instant
): Mediation | null | Refused => {
  const part = mayRead(mediation, looker, now)
  if (part === null) return refuse('NOT_FOUND')
  const { standing } = mediation
  if (standing.status !== 'asked') return refuse('WRONG_STAGE', { status: 'mediation' })
  if (part === 'asker') return agrees ? refuse('FORBIDDEN', { mediation: 'asker' }) : null
  if (!agrees) return null
  if (standing.consents.includes(part)) return mediation
  const consents = [...standing.consents, part]
  return {
    ...mediation,
    standing:
      consents.length < 2
        ? { ...standing, consents }
        : { status: 'open', until: talkUntil(now), messages: [], draft: null }
  }
}
