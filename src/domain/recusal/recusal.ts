import { isDeliberating } from '../levels/deliberating'
import type { Level } from '../levels/level'
import type { OfficeName } from '../office'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import type { Matter, Status } from '../matter/matter'
import { movedFrom } from '../matter/moved'
import type { Vote } from '../matter/vote'

/** What a household would gain from a result. Harm, opposition and compensation are no gain. */
export const RECUSAL_GROUNDS = ['money', 'contract', 'property'] as const
export type RecusalGround = (typeof RECUSAL_GROUNDS)[number]

/** A household's own word that it would gain (利益申报). */
export interface Declared {
  household: string
  ground: string
  at: Instant
  /** the one site it would gain from; absent where it gains wherever the thing is put */
  option?: string
}

/** A neighbour's proposal that a household stand back (回避), and what became of it. */
export interface Recusal {
  id: string
  household: string
  ground: RecusalGround
  /** the one site it would gain from; absent where it gains wherever the thing is put */
  option?: string
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
  | {
      status: 'appealed'
      first: Decision
      text: string
      due: Instant
      /** the level it rose to when its day passed */
      risen?: Level
      /** the street let its day pass too */
      late?: boolean
    }

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

/**
 * Why nobody may appeal now. Unlike a recusal, an appeal may also come once the vote is open, as long as its result is not
 * certified: it stops nothing, and where it is upheld and could have changed the result, that is annulled.
 */
export const appealsFrozen = (matter: Matter): Refused | null =>
  FROZEN.includes(matter.stage.status) ? null : recusalsFrozen(matter)

export const isAppealed = ({ standing }: Recusal): boolean => standing.status === 'appealed'

/** Households that a vote took no ballot from against their will and that, by what was decided on their appeal since, need not have stood back. */
export const wronglyRecused = (
  matter: Matter,
  { rule, recused, openedAt }: Pick<Vote, 'rule' | 'recused' | 'openedAt'>
): string[] => {
  if (rule.class !== 'consult') return []
  const standing = recusedHouseholds(matter)
  return matter.recusals.flatMap(({ household, standing: { status, ...decision } }) => {
    const upheld = status === 'dismissed' && 'final' in decision && decision.final && decision.at >= openedAt
    return upheld && recused.includes(household) && !standing.includes(household) ? [household] : []
  })
}

export const recusalOf = (matter: Matter, id: string): Recusal | undefined =>
  matter.recusals.find(each => each.id === id)

export const isPending = ({ standing: { status } }: Recusal): boolean =>
  status === 'proposed' || status === 'appealed'

/** Decisions that a household stands back, so long as no appeal has freed it. */
export const imposedRecusals = ({ recusals }: Pick<Matter, 'recusals'>): readonly Recusal[] =>
  recusals.filter(({ standing: { status } }) => status === 'imposed' || status === 'appealed')

/** Households that stand back against their will, each once. */
export const imposedOn = (matter: Pick<Matter, 'recusals'>): string[] => [
  ...new Set(imposedRecusals(matter).map(each => each.household))
]

/** Every household that stands back from anything, by its own word or by decision; each once. */
export const recusedHouseholds = (matter: Matter): string[] => [
  ...new Set([...matter.declared.map(each => each.household), ...imposedOn(matter)])
]

/**
 * Who stands back from a ballot on these sites, none for a ballot on no site: whoever gains wherever the thing is put, and
 * whoever gains from one of the sites on it, or from where it was before it was moved. A gain from one site takes no voice
 * on another, nor on whether there is a need.
 */
export const recusedFrom = (matter: Matter, asked: readonly string[]): string[] => {
  const covers = coveredBy(matter, asked)
  return [
    ...new Set([...matter.declared, ...imposedRecusals(matter)].filter(covers).map(each => each.household))
  ]
}

/** Proposals about a ballot on these sites that it waits for: nobody has decided, and the street has not let its day pass. */
export const pendingFor = (matter: Matter, asked: readonly string[]): readonly Recusal[] =>
  matter.recusals
    .filter(each => isPending(each) && !(each.standing.status === 'appealed' && each.standing.late))
    .filter(coveredBy(matter, asked))

const coveredBy = (matter: Matter, asked: readonly string[]) => {
  const sites = new Set(asked.flatMap(id => [id, ...movedFrom(matter, id)]))
  return ({ option }: Pick<Recusal, 'option'>): boolean => option === undefined || sites.has(option)
}

/** Why nobody may be recused for one site: it is not there (NOT_FOUND); null for all sites. */
export const siteBars = ({ options }: Matter, option: string | null): Refused | null =>
  option === null || options.some(({ id }) => id === option) ? null : refuse('NOT_FOUND')
