import { nameText, openText } from '../matter/text'
import { refuse, type Refused } from '../refusal'
import type { OfficeName } from '../office'

/** A text an office keeps for its answers (回复模板): it fills a field, the system fills what it knows, and other blanks (【】) are filled by hand. */
export interface ReplyText {
  title: string
  text: string
}

/** The offices that answer in public. */
export const ANSWERING = [
  'courtyardHead',
  'secretary',
  'streetOfficer'
] as const satisfies readonly OfficeName[]
export type AnsweringOffice = (typeof ANSWERING)[number]

/** The texts of one office for its unit: whoever holds it next finds them. */
export interface ReplyBook {
  place: string
  office: AnsweringOffice
  unit: string
  texts: readonly ReplyText[]
  version: number
}

/** More than this nobody looks through before answering. */
export const MOST_TEXTS = 12

/** Puts a text on the list, or writes the one of that name anew. */
export const keepText = (book: ReplyBook, input: ReplyText): ReplyBook | Refused => {
  const title = nameText(input.title)
  if (typeof title !== 'string') return title
  const text = openText(input.text)
  if (typeof text !== 'string') return text
  const known = book.texts.some(each => each.title === title)
  if (!known && book.texts.length >= MOST_TEXTS) return refuse('LIMIT_REACHED', { replyTexts: MOST_TEXTS })
  const kept = { title, text }
  return {
    ...book,
    texts: known ? book.texts.map(each => (each.title === title ? kept : each)) : [...book.texts, kept]
  }
}

export const dropText = (book: ReplyBook, title: string): ReplyBook | Refused =>
  book.texts.some(each => each.title === title)
    ? { ...book, texts: book.texts.filter(each => each.title !== title) }
    : refuse('NOT_FOUND', { replyText: true })
