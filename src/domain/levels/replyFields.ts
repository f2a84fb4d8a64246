/** What the system fills into a template (回复模板) where it stands in 【】: 【议题】 becomes the title of the matter. */
export const REPLY_FIELDS = ['议题', '今天', '期限', '联名户数', '点位'] as const
export type ReplyField = (typeof REPLY_FIELDS)[number]

/** What is known where an answer is written; a field that is not known there stays as a blank for whoever writes. */
export type ReplyFacts = Readonly<Partial<Record<ReplyField, string>>>

export const filledIn = (text: string, facts: ReplyFacts): string =>
  text.replace(FIELD, (blank, field: ReplyField) => facts[field] ?? blank)

const ANY_FIELD = REPLY_FIELDS.join('|')
const FIELD = new RegExp(`【\\s*(${ANY_FIELD})\\s*】`, 'g')

/** A blank that nobody has filled: 【】, ＿＿ or a field that was not known. */
export const BLANK = new RegExp(`【\\s*(?:${ANY_FIELD})?\\s*】|[_＿]{2,}`, 'u')
