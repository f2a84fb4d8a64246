import type { YesNo } from '../domain/deciding/ballot'

/** What a ballot says (选票). */
export const CHOICE_WORDS = { yes: '赞成', no: '反对', abstain: '弃权' } as const satisfies Record<
  YesNo,
  string
>

/** A long hash as people read it out: its first sixteen signs, in fours. */
export const codeWords = (hash: string): string => fours(hash.slice(0, 16))

/** All of it in fours, for comparing with a printed notice. */
export const fours = (hash: string): string => (hash.match(/.{1,4}/g) ?? []).join(' ')
