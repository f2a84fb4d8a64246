import type { Share } from './share'

/** The words that stand where no statute does. */
export const OWN_RULE = '本小区自定规则'

/** consult: neighbours among themselves; self_gov: bodies of the committee laws; owner: common ownership. */
export const CARD_CLASSES = ['consult', 'self_gov', 'owner'] as const
export type CardClass = (typeof CARD_CLASSES)[number]

export const VOTER_UNITS = ['household', 'adult', 'representative', 'owner'] as const
export type VoterUnit = (typeof VOTER_UNITS)[number]

/** What is counted: voters by head, and on owner cards their floor area too. */
export const DENOMINATORS = ['heads', 'area'] as const
export type Denominator = (typeof DENOMINATORS)[number]

export const PASS_BASES = ['participating', 'attending', 'eligible'] as const
export type PassBase = (typeof PASS_BASES)[number]

/** What every card says about the procedure around the decision. */
interface Procedure {
  key: string
  version: number
  title: string
  class: CardClass
  voterUnit: VoterUnit
  /** who votes, in words */
  voters: string
  /** statute and article, or 本小区自定规则 */
  basis: string
  /** the text behind the basis: a statute with its year, or the document a community attached */
  source: string
  /** of a community's own card: the file of the photographed document */
  attachment?: string
  /** voters that must take part whatever the shares say; 0 for none */
  floor: number
  /** 0 where no text asks for a notice */
  noticeDays: number
  windowDays: { min: number; max: number }
  extension: { days: number } | null
  /** review period (复核期) after the close; 0 for none */
  challengeDays: number
  /** null where local rules set it */
  displayDays: number | null
  secrecyAllowed: boolean
  /** the body the law reserves such matters to, when triage has marked one */
  reservedTo: string | null
}

/** How ballots decide: a card is copied whole into the vote when it opens. */
export interface RuleCard extends Procedure {
  denominators: readonly Denominator[]
  quorum: { of: 'eligible'; share: Share; clause: string }
  pass: { base: PassBase; share: Share; clause: string }
  affected: AffectedRule | null
  unitGuard: UnitGuard | null
}

/** The card where silence after service lets a small thing pass, unless enough households object in writing. */
export interface NoObjectionCard extends Procedure {
  /** written objections, at most this share of the eligible */
  objections: { share: Share; clause: string }
  /** the card an open vote then follows */
  otherwise: string
}

/** Affected households: how many of them must take part, and from when their noes stop the matter. */
export interface AffectedRule {
  quorum: Share
  /** blocked above this share of the base */
  block: Share
  clause: string
}

/** No courtyard is outvoted by the others: where from, and how much dissent it may hold. */
export interface UnitGuard {
  /** eligible households a courtyard needs to have a guard */
  from: number
  /** contested above this share of those taking part, or of `presence` of the eligible if that is more */
  dissent: Share
  presence: Share
  clause: string
}

/** What a vote may follow. */
export type Card = RuleCard | NoObjectionCard

/** Whether silence decides, unless enough households object in writing (无异议办理). */
export const bySilence = (card: Card): card is NoObjectionCard => 'objections' in card
