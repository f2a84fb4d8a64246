import { SMALL } from '../deciding/cells'
import { leafHash } from '../deciding/merkle'
import type { RuleCard } from '../deciding/ruleCard'
import { rollEntryOf, type BallotRecord } from '../matter/ballot'
import { rowsOf } from '../matter/closing'
import type { Entry } from '../matter/event'
import type { Vote } from '../matter/matter'
import { FORMAT, type PublicExport, type SealedExport } from './exportFile'
import { publicTrail, untilClosed } from './publicTrail'
import { inTreeOrder, leafOf, type Row } from './row'

/** What an export is made from: the vote with its result, the journal and salt of its matter, its frozen records. */
export interface Source {
  vote: Vote & { result: NonNullable<Vote['result']> }
  journal: readonly Entry[]
  salt: string
  records: readonly BallotRecord[]
}

export const sealedExport = ({ vote, journal, salt, records }: Source): SealedExport => ({
  format: FORMAT,
  kind: 'sealed',
  salt,
  journal: untilClosed(journal, vote.id),
  roll: [...records].sort((a, b) => (a.household < b.household ? -1 : 1)).map(rollEntryOf),
  ballots: rowsOf(vote, records).map(({ record: { household, key, casts, words = [], visits = [] } }) => ({
    household,
    key,
    casts,
    words,
    visits
  }))
})

export const publicExport = ({ vote, journal, salt, records }: Source): PublicExport => {
  const rows = inTreeOrder(rowsOf(vote, records).map(({ row }) => row))
  return {
    format: FORMAT,
    kind: 'public',
    trail: publicTrail(untilClosed(journal, vote.id), salt),
    leaves: mayBeOpen(vote, rows) ? rows : rows.map(row => leafHash(leafOf(row)))
  }
}

/**
 * Rows are told only where they tell on nobody: the outcome shows how people voted, area is not counted (floor area
 * finds a door), and in every courtyard at least five of the affected took part and five of the others, if any live there.
 */
const mayBeOpen = ({ rule, result }: Source['vote'], rows: readonly Row[]): boolean =>
  'split' in result.verdict && !countsArea(rule) && smallestCell(rows) >= SMALL

const countsArea = (rule: RuleCard): boolean => rule.denominators.includes('area')

const smallestCell = (rows: readonly Row[]): number => {
  const cells = new Map<string, number>()
  for (const { courtyard, affected, choice } of rows) {
    const cell = `${affected} ${courtyard}`
    cells.set(cell, (cells.get(cell) ?? 0) + (choice === null ? 0 : 1))
  }
  return Math.min(...cells.values())
}
