import { isOnlyPresent } from '../body/attendance'
import { SMALL } from '../deciding/cells'
import { leafHash } from '../deciding/merkle'
import { bySilence, type RuleCard } from '../deciding/ruleCard'
import { hasVoted } from '../ballot/countedCast'
import { rollEntryOf, type BallotRecord } from '../ballot/ballot'
import { rowsOf } from '../matter/closing'
import { isReached } from '../channels/doors'
import type { Entry } from '../matter/event'
import type { Vote } from '../matter/vote'
import type { SecretBallot } from '../channels/secret'
import { FORMAT, type PublicExport, type SealedExport, type SecretExport } from './exportFile'
import { publicTrail, untilClosed } from './publicTrail'
import { inTreeOrder, leafOf, type Row } from './row'

/** What an export is made from: the vote with its result, the journal and salt of its matter, its frozen records. */
export interface Source {
  vote: Vote & { result: NonNullable<Vote['result']> }
  journal: readonly Entry[]
  salt: string
  records: readonly BallotRecord[]
  /** the ballots of a secret vote; none of an open one */
  secret: readonly SecretBallot[]
}

/** All there is of an open vote, for the scrutineers. */
export const sealedExport = (source: Source): SealedExport => ({
  ...kept(source),
  kind: 'sealed',
  ballots: rowsOf(source.vote, source.records).map(
    ({ record: { household, key, casts, reason = null, words = [], visits = [], checkIn } }) => ({
      household,
      key,
      casts,
      reason,
      words,
      visits,
      ...(checkIn && { checkIn })
    })
  )
})

/** All there is of a secret vote; nothing in it joins a household to a ballot. */
export const secretExport = (source: Source): SecretExport => ({
  ...kept(source),
  kind: 'secret',
  marks: inOrder(
    source.records.filter(hasVoted).map(({ household, key }) => ({ household, key })),
    mark => mark.household
  ),
  ballots: inOrder(
    source.secret.map(({ id, choice, cell }) => ({ id, choice, cell })),
    ballot => ballot.id
  ),
  served: inOrder(
    source.records
      .filter(record => source.vote.affected.includes(record.household) && isReached(record, false))
      .map(({ household }) => household)
  ),
  ...presentOnly(source)
})

const presentOnly = ({ vote, records }: Source): { present?: readonly string[] } => {
  const present = records.filter(record => isOnlyPresent(vote, record, hasVoted(record)))
  return present.length > 0 ? { present: inOrder(present.map(({ household }) => household)) } : {}
}

const kept = ({ vote, journal, salt, records }: Source) => ({
  format: FORMAT as typeof FORMAT,
  salt,
  journal: untilClosed(journal, vote.id),
  roll: inOrder(records, record => record.household).map(rollEntryOf)
})

export const publicExport = ({ vote, journal, salt, records }: Source): PublicExport => {
  const rows = vote.secret ? [] : inTreeOrder(rowsOf(vote, records).map(({ row }) => row))
  return {
    format: FORMAT,
    kind: 'public',
    trail: publicTrail(untilClosed(journal, vote.id), salt),
    leaves: mayBeOpen(vote, rows) ? rows : rows.map(row => leafHash(leafOf(row)))
  }
}

/**
 * Rows are told only where they tell on nobody: they are no list of who objected, the outcome shows how people voted, area is not counted (floor area
 * finds a door), and in every courtyard at least five of the affected took part and five of the others, if any live there; between options at
 * least five of those near the same of them.
 */
const mayBeOpen = ({ rule, result }: Source['vote'], rows: readonly Row[]): boolean =>
  'split' in result.verdict && !bySilence(rule) && !countsArea(rule) && smallestCell(rows) >= SMALL

const countsArea = (rule: RuleCard): boolean => rule.denominators.includes('area')

const smallestCell = (rows: readonly Row[]): number => {
  const cells = new Map<string, number>()
  for (const { courtyard, affected, near = [], choice } of rows) {
    const cell = [affected, courtyard, ...near].join(' ')
    cells.set(cell, (cells.get(cell) ?? 0) + (choice === null ? 0 : 1))
  }
  return Math.min(...cells.values())
}

const inOrder = <T>(all: readonly T[], by: (one: T) => string = String): readonly T[] =>
  [...all].sort((a, b) => (by(a) < by(b) ? -1 : 1))
