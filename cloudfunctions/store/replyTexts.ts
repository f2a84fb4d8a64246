import { put, read } from './database'
import type { ReplyBook } from '../../src/domain/levels/replyText'

/** The texts a community keeps for its answers (回复模板), one document a place. */
export const replyTexts = {
  read: async (place: string): Promise<ReplyBook> =>
    (await read<ReplyBook>('replyTexts', place)) ?? { place, texts: [], version: 0 },
  /** False when someone was faster. */
  save: (book: ReplyBook) => put('replyTexts', book.place, book.version, book)
}
