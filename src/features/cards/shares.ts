import { atLeast, moreThan, type Share } from '../../domain/deciding/share'

/** The shares that by-laws are written in. */
export const SHARES = {
  third: { share: atLeast(1, 3), words: '至少三分之一' },
  half: { share: moreThan(1, 2), words: '超过一半' },
  twoThirds: { share: atLeast(2, 3), words: '至少三分之二' },
  threeQuarters: { share: atLeast(3, 4), words: '至少四分之三' },
  fourFifths: { share: atLeast(4, 5), words: '至少五分之四' },
  all: { share: atLeast(1, 1), words: '全部' }
} as const satisfies Record<string, { share: Share; words: string }>
export type ShareName = keyof typeof SHARES
export const SHARE_NAMES = Object.keys(SHARES) as ShareName[]

export const shareNamed = (name: ShareName): Share => SHARES[name].share

/** The name of a share; of one that no by-law uses, more than half. */
export const shareName = ({ num, den, strict }: Share): ShareName =>
  SHARE_NAMES.find(name => {
    const { share } = SHARES[name]
    return share.num === num && share.den === den && share.strict === strict
  }) ?? 'half'
