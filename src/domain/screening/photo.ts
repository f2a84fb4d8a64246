import { sha256 } from '../deciding/sha256'
import { HOUR, type Instant } from '../time'
import type { ScreeningCause } from './screening'

/** What a photograph shows: that a measure was carried out, or a ballot or its delivery, which nobody is shown. */
export const PHOTO_KINDS = ['proof', 'ballot', 'delivery'] as const
export type PhotoKind = (typeof PHOTO_KINDS)[number]

/** What stands in place of a photograph among words that wait for a look. */
export const PHOTO_TEXT = {
  proof: '（措施办好的照片）',
  ballot: '（纸质票的照片，只有计票的人能看）',
  delivery: '（送达的照片，只有计票的人能看）'
} as const satisfies Record<PhotoKind, string>

/** The platform answers within half an hour, or a person looks; a call it does not take is tried so often. */
export const ANSWER_TIME = HOUR / 2
export const MOST_TRIES = 3
const NEVER: Instant = 8_640_000_000_000_000

/**
 * A photograph and what is known of it. The platform looks at it in its own time and tells us later: until then it is
 * shown to nobody but its author, and it is never lost.
 */
export interface PhotoCheck {
  id: string
  file: string
  kind: PhotoKind
  matter: string
  author: string
  /** held: somebody has to look. hidden: somebody looked, and it is not shown */
  standing: 'waiting' | 'clean' | 'held' | 'hidden'
  /** under which the platform will answer; null while it has not been asked */
  trace: string | null
  tries: number
  takenAt: Instant
  /** when the clock looks at it next */
  dueAt: Instant
  version: number
}

export const photoId = (file: string): string => sha256(file).slice(0, 32)

export const photoTaken = (
  { file, kind, matter, author }: Pick<PhotoCheck, 'file' | 'kind' | 'matter' | 'author'>,
  now: Instant
): PhotoCheck => ({
  id: photoId(file),
  file,
  kind,
  matter,
  author,
  standing: 'waiting',
  trace: null,
  tries: 0,
  takenAt: now,
  dueAt: now,
  version: 0
})

/** What the clock owes a photograph: to ask the platform, or to give it to a person, because no answer came. */
export const photoOwed = (
  { standing, trace, tries, dueAt }: PhotoCheck,
  now: Instant
): 'ask' | 'hold' | null => {
  if (standing !== 'waiting' || dueAt > now) return null
  return trace === null && tries < MOST_TRIES ? 'ask' : 'hold'
}

/** The platform took it, or did not; then it is asked again at the next run. */
export const photoAsked = (check: PhotoCheck, trace: string | null, now: Instant): PhotoCheck =>
  trace === null
    ? { ...check, tries: check.tries + 1 }
    : { ...check, trace, tries: check.tries + 1, dueAt: now + ANSWER_TIME }

/** The platform's word on a picture. Anything it does not say clearly is no permission. */
export const photoVerdict = (suggest: unknown): 'clean' | ScreeningCause => {
  if (suggest === 'pass') return 'clean'
  if (suggest === 'review') return 'doubtful'
  return suggest === 'risky' ? 'risky' : 'unavailable'
}

export const photoSettled = (
  check: PhotoCheck,
  standing: Exclude<PhotoCheck['standing'], 'waiting'>
): PhotoCheck => ({
  ...check,
  standing,
  dueAt: NEVER
})

/**
 * Whether somebody may look at the photograph of a proof, or why it is not there yet. A file that came as anything else,
 * or with another matter, is none: nobody shows a ballot by calling it a proof.
 */
export const proofPhotoFor = (
  check: PhotoCheck | undefined,
  matter: string,
  viewer: string
): { photo: boolean; kept: 'waiting' | 'hidden' | null } => {
  if (check?.kind !== 'proof' || check.matter !== matter) return { photo: false, kept: 'waiting' }
  if (check.standing === 'clean') return { photo: true, kept: null }
  return { photo: check.author === viewer, kept: check.standing === 'hidden' ? 'hidden' : 'waiting' }
}
