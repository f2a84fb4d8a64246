import type { RuleCard } from './ruleCard'
import { OWN_RULE } from './ruleCard'
import type { Share } from './share'

/** What is wrong with a card that a community writes for itself. */
export const CARD_FAULTS = [
  'quorumMissing',
  'passMissing',
  'shareAboveOne',
  'windowReversed',
  'floorTooLow',
  'looserQuorum',
  'looserPass',
  'shorterNotice',
  'shorterWindow'
] as const
export type CardFault = (typeof CARD_FAULTS)[number]

/** What a community sets itself; everything else stays as it is on the card it starts from. */
export interface CardTerms {
  title: string
  /** the document it rests on, as one finds it: title, who passed it, the day */
  source: string
  /** file id of its photograph */
  attachment?: string
  quorum: Share
  pass: Share
  floor: number
  noticeDays: number
  windowDays: { min: number; max: number }
}

/** A community's own card with the built-in one it was made from; a new version stands beside those before it. */
export interface CommunityCard {
  rule: RuleCard
  base: string
  by: string
  request: string
  addedAt: number
}

/** Keys of communities begin like this, so that none is ever taken for a built-in card. */
export const OWN_KEY = 'own.'

/**
 * Every fault of the terms, by name. Cards that carry out a statute may ask for more than it and never for less
 * (居委会法 §26–27, 村委会法 §25–28, 民法典 §278): not a smaller share, a shorter notice or a shorter window.
 */
export const cardFaults = (base: RuleCard, terms: CardTerms): CardFault[] => {
  const { quorum, pass, windowDays } = terms
  const law = base.class !== 'consult'
  const faults: readonly (readonly [boolean, CardFault])[] = [
    [quorum.num === 0, 'quorumMissing'],
    [pass.num === 0, 'passMissing'],
    [isAboveOne(quorum) || isAboveOne(pass), 'shareAboveOne'],
    [windowDays.min > windowDays.max, 'windowReversed'],
    [terms.floor < base.floor, 'floorTooLow'],
    [law && isLooser(quorum, base.quorum.share), 'looserQuorum'],
    [law && isLooser(pass, base.pass.share), 'looserPass'],
    [law && terms.noticeDays < base.noticeDays, 'shorterNotice'],
    [law && windowDays.min < base.windowDays.min, 'shorterWindow']
  ]
  return faults.filter(([is]) => is).map(([, fault]) => fault)
}

/** The card as it will be frozen into votes. What the base says alike keeps its clause; the rest is an own rule. */
export const communityRule = (
  base: RuleCard,
  { quorum, pass, ...terms }: CardTerms,
  key: string,
  version: number
): RuleCard => ({
  ...base,
  ...terms,
  key,
  version,
  basis: base.basis === OWN_RULE ? OWN_RULE : `${OWN_RULE}；${base.basis}`,
  quorum: { of: 'eligible', share: quorum, clause: clauseOf(base.quorum, quorum) },
  pass: { base: base.pass.base, share: pass, clause: clauseOf(base.pass, pass) }
})

/** The version in force of every card, the first written first. */
export const inForce = (cards: readonly CommunityCard[]): CommunityCard[] =>
  cards.filter(
    ({ rule }) => !cards.some(each => each.rule.key === rule.key && each.rule.version > rule.version)
  )

const clauseOf = ({ share, clause }: { share: Share; clause: string }, chosen: Share): string =>
  isLooser(chosen, share) || isLooser(share, chosen) ? OWN_RULE : clause

const isAboveOne = ({ num, den, strict }: Share): boolean => num > den || (strict && num === den)

/** Whether a share can be met where the other is not. */
const isLooser = (one: Share, other: Share): boolean => {
  const difference = one.num * other.den - other.num * one.den
  return difference < 0 || (difference === 0 && other.strict && !one.strict)
}
