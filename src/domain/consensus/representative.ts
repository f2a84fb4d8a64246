import { SIGNIFICANT, type GroupStatistics, type Standing } from './groupStatistics'

/** A statement that tells a group from the others, and the side the group takes. */
export interface Representative {
  column: number
  side: 'agree' | 'disagree'
  standing: Standing
}

/**
 * The rule as published by Polis shows the statement a group agrees with best by whichever side stands out more, and
 * takes the product of two negative z values for a strong one, so that a group may be shown to disagree with what most
 * of it agrees with. `mended` is what residents see; `original` repeats published lists and nothing else.
 */
export type Reading = 'mended' | 'original'

const MOST = 5

/**
 * Up to five statements of a group: the one it agrees with best, then those on which it differs significantly both
 * from one half and from the others; agreed ones first. If nothing is significant, the best single one.
 * `shown` are the columns moderation admits, ascending.
 */
export const representative = (
  statistics: readonly GroupStatistics[],
  shown: readonly number[],
  reading: Reading = 'mended'
): Representative[] => {
  const candidates = shown.map(column => ({ column, ...statistics[column]! }))
  const sufficient = candidates.filter(each => stands(each.agree) || stands(each.disagree))
  const entry = (each: Candidate): Representative => {
    const agrees =
      reading === 'mended' && stands(each.agree) !== stands(each.disagree)
        ? stands(each.agree)
        : leansToAgree(each)
    return {
      column: each.column,
      side: agrees ? 'agree' : 'disagree',
      standing: agrees ? each.agree : each.disagree
    }
  }
  const agreed = bestAgreed(candidates, reading)
  const first = agreed && (reading === 'mended' ? agreement(agreed) : entry(agreed))
  if (sufficient.length === 0) {
    const best = candidates.reduce<Candidate | null>(
      (top, each) => (top && lead(each) <= lead(top) ? top : each),
      null
    )
    return first ? [first] : best ? [entry(best)] : []
  }
  const rest = sufficient
    .filter(each => each !== agreed)
    .map(entry)
    .sort((a, b) => strength(b.standing, reading) - strength(a.standing, reading))
  const listed = (first ? [first, ...rest] : rest).slice(0, MOST)
  return [...listed.filter(each => each.side === 'agree'), ...listed.filter(each => each.side === 'disagree')]
}

type Candidate = GroupStatistics & { column: number }

const stands = ({ pTest, ratioTest }: Standing): boolean => pTest > SIGNIFICANT && ratioTest > SIGNIFICANT

const leansToAgree = ({ agree, disagree }: Candidate): boolean => agree.ratioTest > disagree.ratioTest

const lead = ({ agree, disagree }: Candidate): number => Math.max(agree.ratioTest, disagree.ratioTest)

const agreement = ({ column, agree }: Candidate): Representative => ({
  column,
  side: 'agree',
  standing: agree
})

/** The statement the group agrees with best, by a running comparison in column order. */
const bestAgreed = (candidates: readonly Candidate[], reading: Reading): Candidate | null =>
  candidates.reduce<Candidate | null>((best, each) => {
    const { agree, disagree } = each
    if (agree.votes === 0 && disagree.votes === 0) return best
    if (!best) return agree.pTest > SIGNIFICANT || (agree.ratio > 1 && agree.p > 0.5) ? each : null
    const better =
      best.agree.ratio > 1
        ? strength(agree, reading) > strength(best.agree, reading)
        : agree.p * agree.pTest > best.agree.p * best.agree.pTest
    return better ? each : best
  }, null)

const strength = ({ ratio, ratioTest, p, pTest }: Standing, reading: Reading): number =>
  reading === 'mended' && (ratioTest <= 0 || pTest <= 0) ? 0 : ratio * ratioTest * p * pTest
