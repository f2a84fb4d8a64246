import type { PartView } from '../contract/views/doors'

/** What is written on the bag for one part of a secret vote (一袋). */
export const bagWords = ({ courtyard, side, near }: PartView): string => {
  const words = [
    courtyard ?? '',
    side ? SIDE_WORDS[side] : '',
    near.length > 0 ? `住在${near.join('、')}近处的` : ''
  ].filter(Boolean)
  return words.length === 0 ? '全部住户' : words.join('，')
}

const SIDE_WORDS = { affected: '受影响的住户', others: '其他住户' } as const satisfies Record<
  NonNullable<PartView['side']>,
  string
>
