import { add, db, pages, read, replace } from './database'
import { photoId, type PhotoCheck } from '../../src/domain/screening/photo'
import type { Instant } from '../../src/domain/time'

/** What is known of the photographs, one document a file. */
export const photos = {
  read: (id: string) => read<PhotoCheck>('photos', id),
  add: (check: PhotoCheck) => add('photos', check.id, check),
  save: (check: PhotoCheck) => replace('photos', check.id, check.version, check),
  under: async (trace: string): Promise<PhotoCheck | undefined> =>
    (await pages<PhotoCheck>('photos', { trace }))[0],
  of: (files: readonly string[]) => pages<PhotoCheck>('photos', { _id: db().command.in(files.map(photoId)) }),
  /** Those the clock owes something, the longest waiting first. */
  due: async (now: Instant, most: number): Promise<PhotoCheck[]> => {
    const found = await db()
      .collection('photos')
      .where({ dueAt: db().command.lte(now) })
      .orderBy('dueAt', 'asc')
      .limit(most)
      .get()
    return found.data as unknown as PhotoCheck[]
  }
}
