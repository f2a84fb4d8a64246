import { chained } from '../deciding/chain'
import { provesLeaf, type Proof } from '../deciding/merkle'
import { markLeaf, type Mark } from '../channels/secret'
import type { TrailLine } from './publicTrail'
import { leafOf, markOf, type Marked, type Row } from './row'

/** All that a household needs to check its own place in a vote: its mark opened, the way to the root, the closing line. */
export interface HouseholdProof {
  marked: Marked
  row: Row
  proof: Proof
  close: TrailLine
}

/** In a secret vote: that the household has voted, the way from its mark to the root, and the closing line; never a ballot. */
export interface MarkProof {
  mark: Mark
  proof: Proof
  close: TrailLine
}

/** Whether the household's mark is among what the notice names. */
export const checkMark = (vote: string, { mark, proof, close }: MarkProof, root: string): boolean => {
  const { prev, hash, ...line } = close
  if (hash !== root || chained(prev, line) !== hash || line.event.type !== 'VoteClosed') return false
  return line.event.vote === vote && provesLeaf(line.event.root, markLeaf(vote, mark), proof)
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
