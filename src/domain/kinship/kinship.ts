import { holdsOffice, type Actor, type OfficeName } from '../office'
import { isRefused, refuse, type Refused } from '../refusal'
import { reasonText } from '../matter/text'
import { processRecusal, type Stake } from '../recusal/stake'
import type { Instant } from '../time'
import type { Unit } from '../unit'

/**
 * The household of an official's near relative (近亲属): spouse, parents, children, siblings, grandparents,
 * grandchildren (民法典 §1045). What such a household has at stake, the official has too (居委会法 §8, 村委会法 §8).
 */
export type Kinship = Tie &
  ({ status: 'declared' | 'pointed' } | { status: 'confirmed' | 'dismissed'; decided: Decision })

interface Tie {
  id: string
  place: string
  /** the official */
  person: string
  household: string
  by: { person: string; household: string | null }
  evidence: string
  at: Instant
  request: string
  version: number
}

interface Decision {
  by: string
  office: OfficeName
  reason: string
  at: Instant
  request: string
}

/** What a household may have waiting for a decision at once, so that nobody buries the officials in suspicion. */
const POINTED_A_HOUSEHOLD = 3

/** A household that is one of the official's own near relatives, by the official's own word or by decision. */
export const isRelative = ({ status }: Kinship): boolean => status === 'declared' || status === 'confirmed'

/**
 * An official says whose household is a near relative's. At once, and not to be taken back by the one who said it.
 * FORBIDDEN for the own household and for whoever holds no office; DUPLICATE when it is on record.
 */
export const declareKin = (
  before: Kinship | null,
  actor: Actor,
  tie: Pick<Tie, 'id' | 'place' | 'household' | 'request'>,
  now: Instant
): Kinship | Refused => {
  if (!actor.mandates.some(({ from, until }) => from <= now && now < until))
    return refuse('FORBIDDEN', { kin: 'office' })
  if (tie.household === actor.household?.id) return refuse('FORBIDDEN', { kin: 'home' })
  if (before && isRelative(before)) return refuse('DUPLICATE', { kin: true })
  const by = { person: actor.person, household: actor.household?.id ?? null }
  const declared = { ...tie, person: actor.person, by, evidence: '', at: now, version: before?.version ?? 0 }
  return { ...declared, status: 'declared' }
}

/**
 * A household says, with evidence, that another one is a near relative's of an official. EVIDENCE_MISSING without,
 * DUPLICATE when it is on record or was decided, LIMIT_REACHED with three that wait, FORBIDDEN about oneself.
 */
export const pointOutKin = (
  before: Kinship | null,
  actor: Actor,
  said: Pick<Tie, 'id' | 'place' | 'person' | 'household' | 'evidence' | 'request'>,
  waiting: readonly Kinship[],
  now: Instant
): Kinship | Refused => {
  if (said.person === actor.person) return refuse('FORBIDDEN', { kin: 'self' })
  if (before) return refuse('DUPLICATE', { kin: true })
  const own = actor.household?.id ?? ''
  const mine = waiting.filter(({ by, status }) => status === 'pointed' && by.household === own).length
  if (mine >= POINTED_A_HOUSEHOLD) return refuse('LIMIT_REACHED', { kin: POINTED_A_HOUSEHOLD })
  const evidence = reasonText(said.evidence)
  if (typeof evidence !== 'string') return refuse('EVIDENCE_MISSING', { kin: true })
  const by = { person: actor.person, household: own }
  return { ...said, evidence, by, at: now, version: 0, status: 'pointed' }
}

/**
 * Decides whether it is so: by the secretary or the street, about a secretary by the street; by someone who neither
 * pointed it out nor belongs to it (PROCESS_RECUSAL). What an official said of their own can only be struck out.
 */
export const decideKin = (
  kin: Kinship,
  actor: Actor,
  said: { real: boolean; reason: string; request: string },
  around: { unit: Unit; offices: readonly OfficeName[]; instead: readonly string[] },
  now: Instant
): Kinship | Refused => {
  const held = holdsOffice(actor, kinDeciders(around.offices), around.unit, now)
  if (isRefused(held)) return held
  if (kin.status === 'confirmed' || kin.status === 'dismissed' || (kin.status === 'declared' && said.real))
    return refuse('DUPLICATE', { kin: true })
  const stake = stakeInKin(kin, actor)
  if (stake) return processRecusal(stake, around.instead)
  const reason = reasonText(said.reason)
  if (typeof reason !== 'string') return reason
  const decided = { by: actor.person, office: held.office, reason, at: now, request: said.request }
  return { ...kin, status: said.real ? 'confirmed' : 'dismissed', decided }
}

/** Who decides about somebody with these offices. */
export const kinDeciders = (offices: readonly OfficeName[]): OfficeName[] =>
  offices.includes('secretary') || offices.includes('streetOfficer')
    ? ['streetOfficer']
    : ['secretary', 'streetOfficer']

/** What keeps this person from deciding it; null for nothing. */
export const stakeInKin = (kin: Kinship, { person, household, relatives = [] }: Actor): Stake | null => {
  const close = household?.id === kin.household || relatives.includes(kin.household)
  if (kin.person === person || close) return 'relative'
  const mine = kin.by.person === person || (household !== null && kin.by.household === household.id)
  return kin.status === 'pointed' && mine ? 'proposer' : null
}
