import { isDeliberating } from '../levels/deliberating'
import type { OfficeName } from '../office'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import type { Matter, Status } from '../matter/matter'

/** What a household would gain from a result. Harm, opposition and compensation are no gain. */
export const RECUSAL_GROUNDS = ['money', 'contract', 'property'] as const
export type RecusalGround = (typeof RECUSAL_GROUNDS)[number]

/** A neighbour's proposal that a household stand back (回避), and what became of it. */
export interface Recusal {
  id: string
  household: string
  ground: RecusalGround
  evidence: string
  by: { person: string; household: string }
  at: Instant
  statement: { text: string; at: Instant } | null
  standing: RecusalStanding
}

export type RecusalStanding =
  /** the household may speak first, until then */
  | { status: 'proposed'; hearUntil: Instant }
  /** it said itself that it stands back */
  | { status: 'agreed' }
  | ({ status: 'imposed' | 'dismissed' } & Decision)
  /** another person decides again, by that day */
  | { status: 'appealed'; first: Decision; text: string; due: Instant }

interface Decision {
  by: string
  office: OfficeName
  reason: string
  at: Instant
  /** it was decided a second time, on appeal */
  final: boolean
}

const BEFORE_A_VOTE: readonly Status[] = ['announced', 'mitigating', 'runoff']
const FROZEN: readonly Status[] = ['voting', 'extendable', 'review', 'certifying']

/** Why nobody may enter or leave a recusal now: those of a vote that has opened stand until it has its end. */
export const recusalsFrozen = (matter: Matter): Refused | null => {
  const { status } = matter.stage
  if (FROZEN.includes(status)) return refuse('VOTE_FROZEN')
  return isDeliberating(matter) || BEFORE_A_VOTE.includes(status) ? null : refuse('WRONG_STAGE', { status })
}

export const recusalOf = (matter: Matter, id: string): Recusal | undefined =>
  matter.recusals.find(each => each.id === id)

export const isPending = ({ standing: { status } }: Recusal): boolean =>
  status === 'proposed' || status === 'appealed'

/** Households that stand back against their will, so long as no appeal has freed them. */
export const imposedOn = (matter: Matter): string[] =>
  matter.recusals
    .filter(({ standing: { status } }) => status === 'imposed' || status === 'appealed')
    .map(each => each.household)

/** Every household that stands back, by its own word or by decision; each once. */
export const recusedHouseholds = (matter: Matter): string[] => [
  ...new Set([...matter.declared.map(each => each.household), ...imposedOn(matter)])
]
