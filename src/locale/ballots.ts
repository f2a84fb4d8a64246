import type { YesNo } from '../domain/deciding/ballot'
import type { Channel } from '../domain/matter/ballot'

/** What a ballot says (选票). */
export const CHOICE_WORDS = { yes: '赞成', no: '反对', abstain: '弃权' } as const satisfies Record<
  YesNo,
  string
>

/** By which way a ballot came (渠道). */
export const CHANNEL_WORDS = {
  online: '手机',
  paper: '纸质票',
  phone: '电话票',
  proxy: '委托'
} as const satisfies Record<Channel, string>

/** A long hash as people read it out: its first sixteen signs, in fours. */
export const codeWords = (hash: string): string => fours(hash.slice(0, 16))

/** All of it in fours, for comparing with a printed notice. */
export const fours = (hash: string): string => (hash.match(/.{1,4}/g) ?? []).join(' ')
