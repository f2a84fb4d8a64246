import { bySilence } from '../deciding/ruleCard'
import { NO_OBJECTION } from '../deciding/ruleCards'
import type { Outcome } from '../deciding/verdict'
import type { OfficeName } from '../office'
import type { Instant } from '../time'
import type { Entry, MatterEvent } from './event'
import type { Level } from '../levels/level'
import type { RecusalGround } from '../recusal/recusal'
import type { ReopeningGround } from '../levels/reopening'
import type { Announcement } from './vote'
import type { VoidGround } from './voiding'

/** A journal event as it may be shown: without anything that names a person, a door or how anyone voted. */
export type PublicEvent =
  | Exclude<
      MatterEvent,
      {
        type:
          | 'Suggested'
          | 'InterestDeclared'
          | 'ReopeningAsked'
          | 'VoteAnnounced'
          | 'VoteOpened'
          | 'VoteClosed'
          | 'VoteVoided'
          | 'EnvelopesOpened'
          | 'OptionAdded'
          | 'AffectedAdded'
          | 'HearingOpened'
          | 'ObjectionAnswered'
          | 'RecusalProposed'
          | 'RecusalsBrought'
          | 'Joined'
          | 'RecusalAnswered'
          | 'RecusalDecided'
          | 'RecusalAppealed'
          | 'AppealPassed'
      }
    >
  | { type: 'Suggested' }
  | { type: 'InterestDeclared' }
  | { type: 'ReopeningAsked'; ground: ReopeningGround; reason: string }
  | { type: 'OptionAdded'; name: string }
  | { type: 'AffectedAdded'; option: string; households: number; office: OfficeName; reason: string }
  | { type: 'HearingOpened'; option: string; households: number; until: Instant }
  | { type: 'ObjectionAnswered'; option: string; office: OfficeName }
  | { type: 'RecusalProposed'; ground: RecusalGround }
  | { type: 'RecusalsBrought'; households: number }
  | Omit<Extract<MatterEvent, { type: 'Joined' }>, 'proposedBy'>
  | { type: 'RecusalAnswered'; agrees: boolean }
  | { type: 'RecusalDecided'; imposed: boolean; office: OfficeName }
  | { type: 'RecusalAppealed'; due: Instant }
  | { type: 'AppealPassed'; rises: Level | null; due: Instant | null }
  /** `silence`: it decides (无异议办理), so that nobody is asked to vote */
  | { type: 'VoteAnnounced'; question: string; opensFrom: Instant; silence?: true }
  | { type: 'VoteOpened'; eligible: number; recused: number; closesAt: Instant; silence?: true }
  /** `silence`: whom the notice reached instead of who came */
  | { type: 'VoteClosed'; outcome: Outcome; participants: number; silence?: true }
  | { type: 'EnvelopesOpened'; envelopes: number }
  | { type: 'VoteVoided'; ground: VoidGround; office: OfficeName; reason: string; touched: number }

export const publicEvent = (event: MatterEvent): PublicEvent => {
  switch (event.type) {
    case 'Suggested':
    case 'InterestDeclared':
      return { type: event.type }
    case 'ReopeningAsked':
      return { type: event.type, ground: event.ground, reason: event.reason }
    case 'OptionAdded':
      return { type: event.type, name: event.option.name }
    case 'AffectedAdded': {
      const { type, option, households, office, reason } = event
      return { type, option, households: households.length, office, reason }
    }
    case 'HearingOpened':
      return { type: event.type, option: event.option, households: event.heard.length, until: event.until }
    case 'ObjectionAnswered':
      return { type: event.type, option: event.option, office: event.office }
    case 'RecusalProposed':
      return { type: event.type, ground: event.ground }
    case 'RecusalsBrought':
      return { type: event.type, households: event.recusals.length }
    case 'Joined': {
      const { proposedBy: _unsaid, ...joined } = event
      return joined
    }
    case 'RecusalAnswered':
      return { type: event.type, agrees: event.agrees }
    case 'RecusalDecided':
      return { type: event.type, imposed: event.imposed, office: event.office }
    case 'RecusalAppealed':
      return { type: event.type, due: event.due }
    case 'AppealPassed':
      return { type: event.type, rises: event.rises, due: event.due }
    case 'VoteAnnounced':
      return {
        type: event.type,
        question: event.announcement.question,
        opensFrom: event.announcement.opensFrom,
        ...(asksSilence(event.announcement) && { silence: true })
      }
    case 'VoteOpened':
      return {
        type: event.type,
        eligible: event.eligible,
        recused: event.recused.length,
        closesAt: event.closesAt,
        ...(bySilence(event.rule) && { silence: true })
      }
    case 'VoteClosed':
      return {
        type: event.type,
        outcome: event.verdict.outcome,
        participants: event.participants,
        ...(event.verdict.lines.some(({ rule }) => rule === 'served') && { silence: true })
      }
    case 'EnvelopesOpened':
      return { type: event.type, envelopes: event.envelopes }
    case 'VoteVoided': {
      const { type, ground, office, reason, touched } = event
      return { type, ground, office, reason, touched: touched.length }
    }
    default:
      return event
  }
}

/** Whether silence would decide what was announced; a built-in card is known by its key. */
export const asksSilence = ({ rule, card }: Pick<Announcement, 'rule' | 'card'>): boolean =>
  rule ? bySilence(rule) : card === NO_OBJECTION.key

/** The level at which a line of the journal was written; a hand-up is written where it arrives. */
export const levelAt = (journal: readonly Entry[], seq: number): Level =>
  journal.slice(0, seq + 1).reduce<Level>((level, { event }) => ('to' in event ? event.to : level), 'L1')
