import { refuse, type Refused } from '../refusal'
import type { OfficeName } from '../office'
import { reasonText } from '../matter/text'
import { afterWorkingDays, DAY, type Calendar, type Instant } from '../time'

/** Words that wait for a person: what the platform's check left in doubt, or neighbours reported (内容复看). */
export const SCREENED = ['suggestion', 'title', 'reason', 'minutes', 'photo'] as const
export type Screened = (typeof SCREENED)[number]

export const SCREENING_CAUSES = ['doubtful', 'risky', 'unavailable', 'reported'] as const
export type ScreeningCause = (typeof SCREENING_CAUSES)[number]

/** What a neighbour may report; to disagree is none of them. */
export const REPORT_GROUNDS = ['abuse', 'privacy', 'advertising', 'unlawful'] as const
export type ReportGround = (typeof REPORT_GROUNDS)[number]

/** Working days in which the first look, and the look after an appeal, is due. */
export const LOOK_WORKING_DAYS = 2
export const APPEAL_DAYS = 7

export interface Look {
  admitted: boolean
  reason: string
  person: string
  office: OfficeName
  at: Instant
}

/** One text and everything that was said about showing it. What it says stays here, whatever is decided. */
export interface Screening {
  id: string
  place: string
  room: string
  matter: string | null
  kind: Screened
  /** what the text belongs to, in the collection of its kind */
  ref: string
  text: string
  /** the file of a photograph that may be shown to whoever looks */
  photo?: string
  author: string
  /** of a suggestion: whose it is and what it joins, for the day it is let in */
  suggestion?: { household: string; joins: string | null }
  cause: ScreeningCause
  reports: readonly { person: string; household: string; ground: ReportGround; at: Instant }[]
  askedAt: Instant
  due: Instant
  looks: readonly Look[]
  appeal: { text: string; at: Instant } | null
  version: number
}

/** What stands where a title was taken out. */
export const HIDDEN_TITLE = '（标题已隐去）'

export const screeningId = (kind: Screened, ref: string): string => `${kind}:${ref}`

export const screeningOf = (
  text: Pick<
    Screening,
    'place' | 'room' | 'matter' | 'kind' | 'ref' | 'text' | 'photo' | 'author' | 'suggestion'
  >,
  cause: ScreeningCause,
  now: Instant,
  calendar: Calendar
): Screening => ({
  ...text,
  id: screeningId(text.kind, text.ref),
  cause,
  reports: [],
  askedAt: now,
  due: afterWorkingDays(now, LOOK_WORKING_DAYS, calendar),
  looks: [],
  appeal: null,
  version: 1
})

/** Whether somebody has to look at it: nobody has yet, or its author appealed against the only look. */
export const isWaiting = ({ looks, appeal }: Screening): boolean =>
  looks.length === 0 || (looks.length === 1 && appeal !== null)

/** A neighbour reports it, once a household; whether it is shown does not change before somebody has looked. */
export const report = (
  screening: Screening,
  by: { person: string; household: string },
  ground: ReportGround,
  now: Instant
): Screening | Refused => {
  if (screening.author === by.person) return refuse('FORBIDDEN', { own: 'report' })
  if (screening.reports.some(({ household }) => household === by.household))
    return refuse('DUPLICATE', { report: true })
  if (screening.looks.length > 0) return refuse('DUPLICATE', { looked: true })
  return { ...screening, reports: [...screening.reports, { ...by, ground, at: now }] }
}

/** The offices whose turn it is: the nearest two, once overdue the street as well; after an appeal those above the first. */
export const lookers = (
  { looks, due }: Pick<Screening, 'looks' | 'due'>,
  now: Instant
): readonly OfficeName[] => {
  const [first] = looks
  const nearest: readonly OfficeName[] = !first
    ? ['courtyardHead', 'secretary']
    : first.office === 'courtyardHead'
      ? ['secretary']
      : []
  return now > due || nearest.length === 0 ? [...nearest, 'streetOfficer'] : nearest
}

/**
 * Lets the text be shown, or not, for a reason its author reads. Not by who wrote it, reported it or looked before
 * (PROCESS_RECUSAL), and not twice (DUPLICATE).
 */
export const look = (
  screening: Screening,
  input: { admitted: boolean; reason: string },
  by: { person: string; office: OfficeName; instead: readonly string[] },
  now: Instant
): Screening | Refused => {
  if (!isWaiting(screening)) return refuse('DUPLICATE', { looked: true })
  const { author, reports, looks } = screening
  const { person, office, instead } = by
  if (author === person) return refuse('PROCESS_RECUSAL', { stake: 'proposer', instead })
  if (looks.some(each => each.person === person))
    return refuse('PROCESS_RECUSAL', { stake: 'decider', instead })
  if (reports.some(each => each.person === person))
    return refuse('PROCESS_RECUSAL', { stake: 'reporter', instead })
  const reason = input.admitted ? '' : reasonText(input.reason)
  if (typeof reason !== 'string') return reason
  return {
    ...screening,
    looks: [...looks, { admitted: input.admitted, reason, person, office, at: now }]
  }
}

/** Its author asks somebody else to look again, within seven days and once. */
export const appeal = (
  screening: Screening,
  input: { person: string; text: string },
  now: Instant,
  calendar: Calendar
): Screening | Refused => {
  const [first] = screening.looks
  if (screening.author !== input.person) return refuse('NOT_FOUND')
  if (!first || first.admitted) return refuse('TOO_EARLY', { look: true })
  if (screening.appeal) return refuse('DUPLICATE', { appealed: true })
  if (now > first.at + APPEAL_DAYS * DAY) return refuse('WINDOW_CLOSED')
  const text = reasonText(input.text)
  if (typeof text !== 'string') return text
  const due = afterWorkingDays(now, LOOK_WORKING_DAYS, calendar)
  return { ...screening, appeal: { text, at: now }, due }
}

/** Whether it may be read now: held words may not before a look, reported ones may until one; then the last look says. */
export const isShown = ({ looks, cause }: Pick<Screening, 'looks' | 'cause'>): boolean =>
  looks[looks.length - 1]?.admitted ?? cause === 'reported'
