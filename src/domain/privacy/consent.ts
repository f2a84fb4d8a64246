import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'

/**
 * What personal information is asked for (处理目的, 个人信息保护法 §14): to be the person of a household here. Reading
 * needs none; and no door goes along with a matter to another body (`withoutDoors`), so nobody is asked for that (§23).
 */
export const PURPOSES = ['household'] as const
export type Purpose = (typeof PURPOSES)[number]

/** The version of each text in force. Whoever changes what a text says raises it, and everyone is asked again. */
export const TERMS = { household: 1 } as const satisfies Record<Purpose, number>

/** One yes to one text, and when it was taken back. */
export interface Consent {
  purpose: Purpose
  version: number
  at: Instant
  withdrawnAt: Instant | null
}

type Consents = readonly Consent[] | undefined

export const agrees = (consents: Consents, purpose: Purpose): boolean =>
  (consents ?? []).some(
    each => each.purpose === purpose && each.version === TERMS[purpose] && each.withdrawnAt === null
  )

/** Notes a yes to the text of this version; refused when another text is in force. The same yes again changes nothing. */
export const agree = (
  consents: Consents,
  purpose: Purpose,
  version: number | null,
  now: Instant
): readonly Consent[] | Refused => {
  const before = consents ?? []
  if (agrees(before, purpose)) return before
  if (version === null) return missingConsent(before, purpose)
  if (version !== TERMS[purpose]) return refuse('CONSENT_MISSING', { changed: true })
  return [...before, { purpose, version, at: now, withdrawnAt: null }]
}

/** Takes every yes to a purpose back; what was said before stays on record. */
export const withdraw = (consents: Consents, purpose: Purpose, now: Instant): readonly Consent[] =>
  (consents ?? []).map(each =>
    each.purpose === purpose && each.withdrawnAt === null ? { ...each, withdrawnAt: now } : each
  )

/** Why something that needs a yes is not done: it was taken back, the text is another one now, or it was never said. */
export const missingConsent = (consents: Consents, purpose: Purpose): Refused => {
  const last = (consents ?? []).filter(each => each.purpose === purpose).pop()
  if (!last) return refuse('CONSENT_MISSING')
  return refuse('CONSENT_MISSING', last.withdrawnAt === null ? { changed: true } : { withdrawn: true })
}
