import { choicesOn } from '../deciding/ballot'
import { canonical } from '../deciding/canonical'
import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import { DAY, HOUR, type Instant } from '../time'
import type { BallotRecord } from '../ballot/ballot'
import type { MatterEvent } from '../matter/event'
import { openVoteOf, type Matter } from '../matter/matter'
import { verdictDueAt, type Vote } from '../matter/vote'
import { cellOf, partOf, secretId, type Part, type SecretBallot } from './secret'
import { sealedOf } from './slip'
import { processRecusal, stakeOf } from '../recusal/stake'

/** How many papers of one bundle say one thing; a paper that is empty or cannot be read is an abstention. */
export interface Count {
  cell: string
  choice: string
  count: number
}

/**
 * The opening of a vote's envelopes. What the tellers counted is kept only until both have and the papers have become
 * ballots: with it somebody could tell the papers from what was sent by telephone.
 */
export type Opening =
  | { status: 'untouched' }
  | { status: 'counted'; first: { person: string; request: string; counts: readonly Count[] } }
  /** the two did not count the same, and both begin again; `request` is the one that found it */
  | { status: 'differed'; person: string; request: string }
  | { status: 'agreed'; tellers: readonly string[]; counts: readonly Count[]; seed: string }
  | { status: 'done'; tellers: readonly string[] }

/** Each window of a vote has its own opening. */
export const windowOf = ({ id, closesAt }: Pick<Vote, 'id' | 'closesAt'>): string => `${id}:${closesAt}`

/** Whether somebody has counted and now waits for another person. */
export const hasCounted = (opening: Opening, person: string): boolean =>
  opening.status === 'counted' && opening.first.person === person

/** The envelopes that the rule lets mix: those of one part of the vote. */
export interface Bundle extends Part {
  cell: string
  envelopes: number
}

/**
 * Enters what one teller counted in the bundles, mixed. The first entry waits for that of somebody else, who is not
 * shown it; only when both are the same the papers become ballots. `seed` is random text for their ids. Refused to
 * whoever took an envelope or has a stake, and when a bundle has more or fewer papers than envelopes (COUNT_DIFFERS).
 */
export const enterCount = (
  matter: Matter,
  records: readonly BallotRecord[],
  opening: Opening,
  actor: Actor,
  input: { vote: string; counts: readonly Count[]; request: string },
  seed: string,
  now: Instant
): Opening | Refused => {
  const vote = openVoteOf(matter)
  if (!vote || vote.id !== input.vote) return refuse('VOTE_CLOSED')
  const barred = tellerBars(matter, vote, records, actor, now)
  if (barred) return barred
  if (opening.status === 'agreed' || opening.status === 'done') return opening
  const { person } = actor
  const own = { person, request: input.request }
  if (opening.status === 'differed' && opening.person === person && opening.request === input.request)
    return opening
  const counts = sorted(input.counts)
  const wrong = miscounted(vote, records, counts)
  if (wrong) return wrong
  if (opening.status !== 'counted') return { status: 'counted', first: { ...own, counts } }
  const { first } = opening
  if (first.person === person)
    return first.request === input.request ? opening : refuse('FORBIDDEN', { envelope: 'teller' })
  return canonical(first.counts) === canonical(counts)
    ? { status: 'agreed', tellers: [first.person, person], counts, seed }
    : { status: 'differed', ...own }
}

/** Why this person does not open the envelopes now; the same answer the page shows before anything is counted. */
export const tellerBars = (
  matter: Matter,
  vote: Vote,
  records: readonly BallotRecord[],
  actor: Actor,
  now: Instant
): Refused | null => {
  if (vote.envelopes?.status === 'opened') return refuse('DUPLICATE', { opened: true })
  if (now <= vote.closesAt) return refuse('TOO_EARLY', { from: vote.closesAt })
  if (vote.envelopes?.status !== 'sealed') return refuse('WRONG_STAGE', { status: matter.stage.status })
  const stake = stakeOf(matter, actor, vote.affected)
  if (stake) return processRecusal(stake, [])
  const took = records.some(({ slips = [] }) => slips.some(({ person }) => person === actor.person))
  return took ? refuse('FORBIDDEN', { envelope: 'taker' }) : null
}

/**
 * What a vote with sealed envelopes does at its close instead of deciding: it waits 48 hours for two tellers. After that
 * it is overdue and a new day comes; it is never decided without what lies in the envelopes.
 */
export const untilOpened = (
  matter: Matter,
  vote: Vote,
  records: readonly BallotRecord[]
): MatterEvent | null => {
  const envelopes = records.filter(record => sealedOf(record, vote)).length
  if (envelopes === 0) return null
  const late = vote.envelopes?.status === 'sealed'
  const time = late ? matter.settings.overdueStepDays * DAY : OPENING_TIME
  return { type: 'EnvelopesAwaited', vote: vote.id, envelopes, until: verdictDueAt(vote) + time, late }
}

/** How long the tellers have for the envelopes after the close. */
const OPENING_TIME = 48 * HOUR

/** The bundles in which the envelopes lie, in the order of their names. */
export const bundlesOf = (vote: Vote, records: readonly BallotRecord[]): readonly Bundle[] => {
  const bundles = new Map<string, Bundle>()
  for (const record of records.filter(each => sealedOf(each, vote))) {
    const cell = cellOf(vote, record)
    const envelopes = (bundles.get(cell)?.envelopes ?? 0) + 1
    bundles.set(cell, { ...partOf(vote, record), cell, envelopes })
  }
  return [...bundles.values()].sort((a, b) => (a.cell < b.cell ? -1 : 1))
}

/** The papers as ballots like any other: their ids come from chance, not from an envelope or a household. */
export const ballotsFrom = (vote: string, counts: readonly Count[], seed: string): readonly SecretBallot[] =>
  counts
    .flatMap(({ cell, choice, count }) => Array.from({ length: count }, () => ({ cell, choice })))
    .map((paper, at) => ({ id: secretId(vote, `${seed}:${at}`), vote, ...paper }))

/** Every bundle has as many papers as envelopes, and nothing else was counted. */
const miscounted = (
  vote: Vote,
  records: readonly BallotRecord[],
  counts: readonly Count[]
): Refused | null => {
  const bundles = bundlesOf(vote, records)
  const stray = counts.find(
    ({ cell, choice }) =>
      !choicesOn(vote.options).includes(choice) || !bundles.some(each => each.cell === cell)
  )
  if (stray) return refuse('INVALID_EVENT', { field: 'counts' })
  for (const { cell, envelopes } of bundles) {
    const counted = counts.filter(each => each.cell === cell).reduce((sum, { count }) => sum + count, 0)
    if (counted !== envelopes) return refuse('COUNT_DIFFERS', { envelopes, counted })
  }
  return null
}

/** One spelling for one count: without zeros, in one order. */
const sorted = (counts: readonly Count[]): readonly Count[] =>
  counts
    .filter(({ count }) => count > 0)
    .sort((a, b) => (`${a.cell} ${a.choice}` < `${b.cell} ${b.choice}` ? -1 : 1))
