import type { AssistedReceipt, Sender } from '../contract/views/ballot'
import type { YesNo } from '../domain/deciding/ballot'
import type { Channel } from '../domain/ballot/ballot'

/** What a ballot says (选票). */
export const CHOICE_WORDS = {
  yes: '赞成',
  no: '反对',
  abstain: '弃权',
  none: '都不选',
  objection: '书面异议',
  takenBack: '没有意见（书面异议已经收回）'
} as const satisfies Record<YesNo | 'none' | 'objection' | 'takenBack', string>

/** The same where the ballot may name an option. */
export const choiceWords = (choice: string, options: readonly { id: string; name: string }[]): string =>
  options.find(({ id }) => id === choice)?.name ??
  Object.entries(CHOICE_WORDS).find(([key]) => key === choice)?.[1] ??
  choice

/** What casting it is called on the button: 投赞成票, 投给“东院空地”. */
export const castWords = (choice: string, options: readonly { id: string; name: string }[]): string => {
  const words = choiceWords(choice, options)
  if (choice === 'none') return `投“${words}”`
  return options.some(({ id }) => id === choice) ? `投给“${words}”` : `投${words}票`
}

/** Who of the household sent its ballot. */
export const SENDER_WORDS = {
  viewer: '您本人',
  representative: '您家的户代表',
  family: '您家另一位家人'
} as const satisfies Record<Sender, string>

/** By which way a ballot came (渠道). */
export const CHANNEL_WORDS = {
  online: '手机',
  paper: '纸质票',
  phone: '电话票',
  proxy: '委托',
  hands: '举手票'
} as const satisfies Record<Channel, string>

/** Whether what was entered for a household counts. */
export const slipWords = ({ counted, late }: Pick<AssistedReceipt, 'counted' | 'late'>): string =>
  counted ? '计入' : late ? '截止以后才送到，未计入' : '这户后来自己投过，以那次为准'

/** A long hash as people read it out: its first sixteen signs, in fours. */
export const codeWords = (hash: string): string => fours(hash.slice(0, 16))

/** All of it in fours, for comparing with a printed notice. */
export const fours = (hash: string): string => (hash.match(/.{1,4}/g) ?? []).join(' ')
