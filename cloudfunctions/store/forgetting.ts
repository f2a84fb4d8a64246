import { db } from './database'
import type { REMOVED } from '../../src/domain/privacy/retention'
import type { Instant } from '../../src/domain/time'

/** Removes at most so many records of a collection whose time is up, and says how many. */
export const removeDue = async (
  collection: (typeof REMOVED)[number],
  now: Instant,
  most: number
): Promise<number> => {
  const due = await db()
    .collection(collection)
    .where({ forgetAt: db().command.lte(now) })
    .orderBy('forgetAt', 'asc')
    .limit(most)
    .field({ _id: true })
    .get()
  if (due.data.length === 0) return 0
  const ids = due.data.map(({ _id }) => _id)
  return (
    await db()
      .collection(collection)
      .where({ _id: db().command.in(ids) })
      .remove()
  ).stats.removed
}
