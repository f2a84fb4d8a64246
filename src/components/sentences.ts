import type { VoteCard } from '../contract/views/matter'
import { bySilence } from '../domain/deciding/ruleCard'
import { unitOf } from '../locale/rules'

/** Below this many, a share says nothing and only the counts are shown. */
const SAMPLE = 10

/** 「应到118户，已到78户，还差1户」; without `missing` when the line is met. */
export function countSentence({
  of,
  have,
  missing,
  unit = '户'
}: {
  of: number
  have: number
  missing: number
  unit?: string
}) {
  const counts = `应到${of}${unit}，已到${have}${unit}`
  return missing > 0 ? `${counts}，还差${missing}${unit}` : `${counts}，已经够了`
}

/**
 * How many have come of those asked, and where floor area counts, with how much of it; where silence decides, how many
 * the notice reached.
 */
export function turnoutSentence({
  rule,
  eligible,
  participants,
  quorum,
  area
}: Pick<VoteCard, 'rule' | 'eligible' | 'participants' | 'quorum' | 'area'>) {
  const missing = Math.max(0, quorum - participants)
  if (bySilence(rule)) {
    const rest = missing > 0 ? `还差${missing}户` : '每一户都通知到了'
    return `要通知${eligible}户，已经通知到${participants}户，${rest}。`
  }
  const heads = countSentence({ of: eligible, have: participants, missing, unit: unitOf(rule.voterUnit) })
  if (!area) return `${heads}。`
  const metres = countSentence({
    of: area.of / 100,
    have: area.participants / 100,
    missing: Math.max(0, area.quorum - area.participants) / 100,
    unit: '平方米'
  })
  return `${heads}；面积${metres}。`
}

/** 「118户中78户（66%）」: a percentage only beside its parts, and none below ten. */
export function shareSentence({ part, of, unit = '户' }: { part: number; of: number; unit?: string }) {
  const counts = `${of}${unit}中${part}${unit}`
  return of < SAMPLE ? `${counts}（样本不足）` : `${counts}（${percent(part, of)}%）`
}

/** Rounded, but never to all or none when it is neither. */
function percent(part: number, of: number) {
  if (part === 0 || part === of) return (100 * part) / of
  return Math.min(99, Math.max(1, Math.round((100 * part) / of)))
}
