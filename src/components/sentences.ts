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
