import { put, read } from './database'
import type { ReplyBook } from '../../src/domain/levels/replyText'

type Whose = Pick<ReplyBook, 'place' | 'office' | 'unit'>

/** The texts an office keeps for its answers (回复模板), one document an office and unit. */
export const replyTexts = {
  read: async (whose: Whose): Promise<ReplyBook> =>
    (await read<ReplyBook>('replyTexts', idOf(whose))) ?? { ...whose, texts: [], version: 0 },
  /** False when someone was faster. */
  save: (book: ReplyBook) => put('replyTexts', idOf(book), book.version, book)
}

const idOf = ({ place, office, unit }: Whose): string => `${place}:${office}:${unit}`
