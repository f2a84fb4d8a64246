import { chained } from '../deciding/chain'
import { merkleProof, provesLeaf, type Proof } from '../deciding/merkle'
import { rowsOf } from '../matter/closing'
import type { Source } from './exporting'
import { publicTrail, untilClosed, type TrailLine } from './publicTrail'
import { inTreeOrder, leafOf, markedOf, markOf, type Marked, type Row } from './row'

/** All that a household needs to check its own place in a vote: its mark opened, the way to the root, the closing line. */
export interface HouseholdProof {
  marked: Marked
  row: Row
  proof: Proof
  close: TrailLine
}

/** The proof of one household; null for one that may not vote, and in a secret vote, whose ballots belong to nobody. */
export const proofOf = (
  { vote, journal, salt, records }: Source,
  household: string
): HouseholdProof | null => {
  if (vote.secret) return null
  const all = rowsOf(vote, records)
  const own = all.find(({ record }) => record.household === household)
  const close = publicTrail(untilClosed(journal, vote.id), salt).pop()
  if (!own || !close) return null
  const rows = inTreeOrder(all.map(({ row }) => row))
  const proof = merkleProof(rows.map(leafOf), rows.indexOf(own.row))
  return { marked: markedOf(own.record), row: own.row, proof, close }
}

/**
 * What the check says: something does not fit; all fits, but a receipt that was kept is not of what this household
 * cast; nothing of it was counted; its ballot is in it, unchanged.
 */
export const CHECKED = ['broken', 'receiptMissing', 'nothingCounted', 'inside'] as const
export type Checked = (typeof CHECKED)[number]

/** Checks a proof against the root on the notice, with the hash of a receipt that the device kept, if it kept one. */
export const checkProof = (
  { marked, row, proof, close }: HouseholdProof,
  root: string,
  kept: string | null
): Checked => {
  const { prev, hash, ...line } = close
  const onNotice = hash === root && chained(prev, line) === hash
  const inTree = line.event.type === 'VoteClosed' && provesLeaf(line.event.root, leafOf(row), proof)
  if (!onNotice || !inTree || markOf(marked) !== row.mark) return 'broken'
  if (kept !== null && !marked.casts.includes(kept)) return 'receiptMissing'
  return row.choice === null ? 'nothingCounted' : 'inside'
}
