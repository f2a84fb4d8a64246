import type { Binding } from '../../domain/claim'
import type { Former } from '../../domain/claiming/departure'
import type { Answer } from '../../domain/consensus/answer'
import type { Channel } from '../../domain/ballot/ballot'
import type { PublicEvent } from '../../domain/matter/publicEvent'
import type { OfficeName } from '../../domain/office'
import type { Consent, Purpose } from '../../domain/privacy/consent'
import type { RegisterName } from '../../domain/privacy/look'
import type { Instant } from '../../domain/time'
import type { MyOffice } from './people'

/** One look at a register with doors, by the name of the office. */
export interface LookView {
  register: RegisterName
  office: OfficeName
  at: Instant
}

/** What the person agreed to, and who looked at their own line (我的资料). */
export interface PrivacyView {
  consents: { purpose: Purpose; agreed: boolean; changed: boolean; at: Instant | null }[]
  door: string | null
  looks: LookView[]
}

/** What would stay if the person went now, the office to be handed over first, and the day to wait for. */
export interface DeletionView {
  office: string | null
  /** from when it may end; null: now */
  from: Instant | null
  ballots: number
  signatures: number
  words: number
  steps: number
}

interface Under {
  /** the title of the matter; null where it cannot be found any more */
  matter: string | null
  at: Instant
}

/** Everything that is kept of a person and of what they did for their household; nothing of anybody else. */
export interface MyDataView {
  takenAt: Instant
  consents: readonly Consent[]
  homes: { door: string; building: string; since: Instant; how: Binding['how'] }[]
  /** what they own or owned without living there */
  owned: { door: string; building: string; since: Instant; until: Instant | null }[]
  left: Former[]
  offices: MyOffice[]
  rooms: string[]
  seats: readonly string[]
  claims: { door: string; askedAt: Instant; accepted: boolean | null }[]
  signed: (Under & { withdrawnAt: Instant | null })[]
  cast: (Under & {
    household: string
    question: string
    choice: string
    channel: Channel
    reason: string | null
    code: string
  })[]
  objections: (Under & { harm: string; acceptable: string })[]
  questions: (Under & { text: string; reply: string | null })[]
  answers: (Under & { statement: string; answer: Answer })[]
  statements: (Under & { text: string })[]
  screened: (Under & { text: string })[]
  namings: { at: Instant; named: boolean }[]
  /** meetings they checked in at, and what they said of the minutes */
  attended: { at: Instant; word: string | null }[]
  photographs: { matter: string | null; at: Instant }[]
  /** when they voted for a household that let theirs do so, never which and how */
  castForOthers: Under[]
  /** what they said against somebody's claim on a dwelling */
  disputed: { at: Instant; statement: string }[]
  reported: Under[]
  /** near relatives of officials that they pointed out */
  pointedOut: { at: Instant; evidence: string }[]
  /** when they let another household vote for theirs, which it still does */
  proxies: Instant[]
  vouched: Instant[]
  cards: { madeAt: Instant; until: Instant; revoked: boolean }[]
  came: { cameAt: Instant }[]
  /** `missed`: allowed and never sent, because the platform took none */
  messages: { matter: string | null; allowed: number; told: number; missed: number }[]
  steps: (Under & { event: PublicEvent })[]
}
