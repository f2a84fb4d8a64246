import { fromHex, sha256 } from './sha256'

/** The way from one leaf to the root: where the leaf stood among how many, and the hashes beside its path. */
export interface Proof {
  index: number
  size: number
  path: readonly string[]
}

/** The root over leaves in their order, hex. Leaves and nodes are hashed apart, so neither passes for the other (RFC 6962 §2.1). */
export const merkleRoot = (leaves: readonly string[]): string => rootOver(leaves.map(leafHash))

/** The same root for someone who knows of the leaves, or of some, only their hashes. */
export const rootOver = (leafHashes: readonly string[]): string => {
  if (leafHashes.length === 0) return sha256('')
  let level = [...leafHashes]
  while (level.length > 1) level = above(level)
  return level[0]!
}

/** The proof that the leaf at `index` is in the tree; the index must exist (RFC 6962 §2.1.1). */
export const merkleProof = (leaves: readonly string[], index: number): Proof => {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length)
    throw new RangeError(`no leaf at ${index}`)
  const path: string[] = []
  let level = leaves.map(leafHash)
  for (let at = index; level.length > 1; at >>= 1) {
    const beside = level[at ^ 1]
    if (beside !== undefined) path.push(beside)
    level = above(level)
  }
  return { index, size: leaves.length, path }
}

/** Whether a leaf with its proof leads to this root; false for any proof that is not of exactly the right shape. */
export const provesLeaf = (root: string, leaf: string, { index, size, path }: Proof): boolean => {
  if (!Number.isInteger(index) || index < 0 || index >= size) return false
  let hash = leafHash(leaf)
  let used = 0
  for (let at = index, last = size - 1; last > 0; at >>= 1, last >>= 1) {
    if ((at ^ 1) > last) continue
    const beside = path[used]
    if (beside === undefined || !HASH.test(beside)) return false
    used += 1
    hash = at & 1 ? nodeHash(beside, hash) : nodeHash(hash, beside)
  }
  return used === path.length && hash === root
}

export const leafHash = (leaf: string): string => sha256(`\u0000${leaf}`)

/** Pairs become nodes; one left over at the end moves up as it is. */
const above = (level: readonly string[]): string[] => {
  const next: string[] = []
  for (let i = 0; i < level.length; i += 2) {
    const [left, right] = [level[i]!, level[i + 1]]
    next.push(right === undefined ? left : nodeHash(left, right))
  }
  return next
}

const nodeHash = (left: string, right: string): string => sha256(fromHex(`01${left}${right}`))

const HASH = /^[0-9a-f]{64}$/
