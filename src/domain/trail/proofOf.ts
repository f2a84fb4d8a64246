import { merkleProof } from '../deciding/merkle'
import { hasVoted } from '../ballot/countedCast'
import { rowsOf } from '../matter/closing'
import { markLeaf, secretLeaves } from '../channels/secret'
import type { Source } from './exporting'
import type { HouseholdProof, MarkProof } from './proof'
import { publicTrail, untilClosed } from './publicTrail'
import { inTreeOrder, leafOf, markedOf } from './row'

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

/** The proof of a household's mark in a secret vote; null for one that has not voted, and in an open vote. */
export const markProofOf = (
  { vote, journal, salt, records, secret }: Source,
  household: string
): MarkProof | null => {
  const marks = records.filter(hasVoted)
  const own = marks.find(record => record.household === household)
  const close = publicTrail(untilClosed(journal, vote.id), salt).pop()
  if (!vote.secret || !own || !close) return null
  const leaves = secretLeaves(vote, marks, secret)
  const mark = { household, key: own.key }
  return { mark, proof: merkleProof(leaves, leaves.indexOf(markLeaf(vote.id, mark))), close }
}
