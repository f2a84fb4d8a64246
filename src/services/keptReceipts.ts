import type { Done } from '../contract/replies'
import { keep, recall } from './storage'

/** A receipt as this device keeps it: without what was chosen, so that a list of them tells nothing. */
export interface KeptReceipt {
  vote: string
  matter: string
  title: string
  at: number
  hash: string
}

const KEY = 'receipts'
const MOST = 50

/** Newest first, one a vote. */
export function keptReceipts(): KeptReceipt[] {
  const kept = recall(KEY)
  return kept === null ? [] : (JSON.parse(kept) as KeptReceipt[])
}

export function keepReceipt(
  receipt: Done['castBallot'],
  { matter, title }: { matter: string; title: string }
) {
  const { vote, at, hash } = receipt
  const others = keptReceipts().filter(each => each.vote !== vote)
  keep(KEY, JSON.stringify([{ vote, matter, title, at, hash }, ...others].slice(0, MOST)))
}
