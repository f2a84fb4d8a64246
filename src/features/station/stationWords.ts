import { isSound, residentsOf, type Member, type MemberKind } from '../../domain/station/station'

export const KIND_WORDS = { resident: '居民', other: '单位或者别处来的' } as const satisfies Record<
  MemberKind,
  string
>

/** 「现在8人，其中居民4人，符合规定」. */
export const compositionWords = (members: readonly Member[]): string =>
  compositionSentence(members.length, residentsOf(members), isSound(members))

/** The same where only the counts are shown. */
export const compositionSentence = (members: number, residents: number, sound: boolean): string =>
  `现在${members}人，其中居民${residents}人，${
    sound ? '符合规定。' : '还不符合规定（七到十三人，居民至少一半）。补齐以前，这里不能开启表决。'
  }`
