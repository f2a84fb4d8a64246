import { isOnlyPresent } from '../body/attendance'
import { choicesOn, type Ballot } from '../deciding/ballot'
import { canonical } from '../deciding/canonical'
import { SMALL } from '../deciding/cells'
import { decideVote } from '../deciding/decideVote'
import { leafHash } from '../deciding/merkle'
import { nearTo } from '../deciding/decideChoice'
import { eligibleOn, type RollEntry } from '../deciding/roll'
import { bySilence } from '../deciding/ruleCard'
import { sha256 } from '../deciding/sha256'
import type { Line, Verdict } from '../deciding/verdict'
import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import type { Naming } from '../representative'
import type { Instant } from '../time'
import { mayCast } from '../ballot/casting'
import { rollEntryOf, strayChoice, type BallotRecord } from '../ballot/ballot'
import { openVoteOf, type Matter } from '../matter/matter'
import { wasExtended, type Vote } from '../matter/vote'

/**
 * A ballot of a secret vote (无记名): apart from the mark that a household has voted, without time, person, request or
 * history. Where the card asks how the courtyards or the affected decided, it carries that cell, never smaller than five.
 */
export interface SecretBallot {
  id: string
  vote: string
  choice: string
  cell: string
}

const TOKEN_LENGTH = 32

/** The id of a ballot: only who has the token on the casting phone finds it again. */
export const secretId = (vote: string, token: string): string => sha256(canonical({ token, vote }))

/**
 * Why a vote may not be secret: the card does not allow it (owner cards never do), or in a courtyard, or in a part of it
 * that the card asks about, fewer than five are eligible.
 */
export const secrecyBars = (
  vote: Celled,
  roll: readonly RollEntry[],
  recused: readonly string[]
): Refused | null => {
  const { rule: card } = vote
  if (!card.secrecyAllowed || card.class === 'owner') return refuse('FORBIDDEN', { secret: true })
  const sizes = new Map<string, number>()
  for (const entry of eligibleOn(card.class, roll, recused))
    for (const cell of new Set([entry.courtyard, cellOf(vote, entry)]))
      sizes.set(cell, (sizes.get(cell) ?? 0) + 1)
  sizes.delete(WHOLE)
  const smallest = Math.min(...sizes.values())
  return smallest < SMALL ? refuse('FORBIDDEN', { secret: true, smallest }) : null
}

/**
 * Casts or changes a secret ballot. The first one sets the household's mark; afterwards only the token that cast it
 * overwrites it, so another member of the household cannot (HOUSEHOLD_DISPUTE); where one acts for the household, only
 * that one casts the first.
 */
export const castSecret = (
  matter: Matter,
  record: BallotRecord | null,
  before: SecretBallot | null,
  actor: Actor,
  input: { vote: string; choice: string; token: string },
  now: Instant,
  namings: readonly Naming[] = []
): { ballot: SecretBallot; marks: boolean } | Refused => {
  const barred = mayCast(matter, record, actor, input.vote, now, namings)
  if (barred) return barred
  const vote = openVoteOf(matter)
  if (!vote?.secret || !record) return refuse('NOT_ELIGIBLE')
  if (input.token.length < TOKEN_LENGTH) return refuse('INVALID_EVENT', { field: 'token' })
  const stray = strayChoice(vote, input.choice)
  if (stray) return stray
  if (before) {
    return record.marked
      ? { ballot: { ...before, choice: input.choice }, marks: false }
      : refuse('INVALID_EVENT', { field: 'token' })
  }
  if (record.marked) return refuse('HOUSEHOLD_DISPUTE', { secret: true })
  const ballot = {
    id: secretId(vote.id, input.token),
    vote: vote.id,
    choice: input.choice,
    cell: cellOf(vote, record)
  }
  return { ballot, marks: true }
}

/**
 * Decides a secret vote. Within a cell any ballot may stand for any mark, because the rule asks nothing smaller; so the
 * verdict needs no join, and none is made. Void when marks and ballots are not equally many in every cell.
 */
export const secretVerdict = (
  vote: Vote,
  records: readonly BallotRecord[],
  ballots: readonly SecretBallot[]
): Verdict => {
  const dealt = deal(vote, records, ballots)
  if (!dealt) return { outcome: 'void', lines: [] }
  if (bySilence(vote.rule)) throw new Error('silence is never secret')
  const verdict = decideVote({
    card: vote.rule,
    roll: records.map(rollEntryOf),
    recused: vote.recused,
    affected: vote.affected,
    options: vote.options,
    attendance: attendingInSecret(vote, records),
    ballots: dealt,
    extended: wasExtended(vote),
    affectedServed: vote.affectedServed
  })
  return { ...verdict, lines: verdict.lines.map(wholeOnly) }
}

/** How many came: those that have voted, and where it counts those that were only there. */
export const attendingInSecret = (vote: Vote, records: readonly BallotRecord[]): number =>
  eligibleOn(vote.rule.class, records, vote.recused).filter(
    record => record.marked || isOnlyPresent(vote, record, false)
  ).length

/** What a mark is made of; the key keeps it from being found by trying households. */
export type Mark = Pick<BallotRecord, 'household' | 'key'>

/** The leaf that says a household has voted in a secret vote, and nothing else. */
export const markLeaf = (vote: string, { household, key }: Mark): string =>
  canonical({ household, key, marked: true, vote })

/** The leaves over all marks and all ballots: each in an order of its own, so that the places in the tree join nothing. */
export const secretLeaves = (
  vote: Vote,
  marks: readonly Mark[],
  ballots: readonly SecretBallot[]
): readonly string[] => [
  ...marks.map(mark => markLeaf(vote.id, mark)).sort((a, b) => (leafHash(a) < leafHash(b) ? -1 : 1)),
  ...[...ballots].sort(byId).map(({ id, choice, cell }) => canonical({ cell, choice, id, vote: vote.id }))
]

const deal = (
  vote: Vote,
  records: readonly BallotRecord[],
  ballots: readonly SecretBallot[]
): Ballot<string>[] | null => {
  const marked = records.filter(record => record.marked)
  const cells = new Set([...marked.map(record => cellOf(vote, record)), ...ballots.map(each => each.cell)])
  const order = choicesOn(vote.options)
  const dealt: Ballot<string>[] = []
  for (const cell of cells) {
    const households = marked.filter(record => cellOf(vote, record) === cell)
    const choices = ballots.filter(each => each.cell === cell).map(each => each.choice)
    if (households.length !== choices.length) return null
    const sorted = choices.sort((a, b) => order.indexOf(a) - order.indexOf(b))
    households.forEach(({ household }, at) => dealt.push({ household, choice: sorted[at]! }))
  }
  return dealt
}

const WHOLE = 'whole'

/** A courtyard, those with standing in it or the others, or those near the same options (by id); all null: the whole vote. */
export interface Part {
  courtyard: string | null
  side: 'affected' | 'others' | null
  near: readonly string[]
}

type Celled = Pick<Vote, 'rule' | 'affected' | 'options'>

/**
 * The smallest part of the vote that its rule asks about. Between options that is who in a courtyard, which may have to
 * host one, has standing in the same of them.
 */
export const partOf = ({ rule: card, affected, options }: Celled, entry: RollEntry): Part => {
  const { courtyard, household } = entry
  if (options.length > 0) return { courtyard, side: null, near: nearTo(options, household) }
  if (bySilence(card)) return { courtyard: null, side: null, near: [] }
  const side = card.affected && affected.includes(household) ? 'affected' : 'others'
  if (card.unitGuard) return { courtyard, side, near: [] }
  return { courtyard: null, side: card.affected ? side : null, near: [] }
}

/** The name of a part in a ballot. */
export const cellOf = (vote: Celled, entry: RollEntry): string => {
  const { courtyard, side, near } = partOf(vote, entry)
  return [courtyard, side, ...near].filter(each => each !== null).join(' ') || WHOLE
}

/** No number smaller than the vote itself is told. */
const wholeOnly = (line: Line): Line =>
  line.base === 'affected' || line.base === 'courtyard' ? { ...line, small: true } : line

const byId = (a: SecretBallot, b: SecretBallot): number => (a.id < b.id ? -1 : 1)
