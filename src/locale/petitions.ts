import type { MatterView } from '../contract/views/matter'
import { momentWords } from './days'

/** How far a petition is, in households: both numbers, what is missing, and the whole. */
export const petitionWords = (
  { households, threshold, of, until }: NonNullable<MatterView['petition']>,
  now: number
): string => {
  const missing = threshold - households
  if (missing > 0) return `联名门槛${threshold}户，已有${households}户，还差${missing}户（一共${of}户）。`
  const met = `已有${households}户联名，够了门槛${threshold}户（一共${of}户）。`
  return until > now ? `${met}${momentWords(until)}以前还可以签名。` : met
}
