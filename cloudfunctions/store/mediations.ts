import { add, db, pages, put, read, replace } from './database'
import { endsAt, type Mediation } from '../../src/domain/mediation/mediation'
import type { NeutralBook } from '../../src/domain/mediation/neutrals'
import type { Instant } from '../../src/domain/time'
import { FAR } from './matters'

/** How often neighbours sat down with a third, and how often in writing; nothing else of it is kept anywhere. */
interface Count {
  place: string
  opened: number
  agreed: number
}

/** A mediation as kept: the two households and the neutral find it by `parts`, the clock by `endsAt`. */
const kept = (mediation: Mediation) => ({
  ...mediation,
  parts: [
    mediation.asker.household,
    mediation.other.household,
    ...(mediation.standing.status === 'agreed' ? [] : [mediation.neutral.person])
  ],
  endsAt: endsAt(mediation) ?? FAR
})

export const mediations = {
  read: (id: string) => read<Mediation>('mediations', id),
  add: (mediation: Mediation) => add('mediations', mediation.id, kept(mediation)),
  save: (before: number, mediation: Mediation) =>
    replace('mediations', mediation.id, before, kept(mediation)),
  /** Those in which one of these has a part: a household, or a person as the neutral. */
  of: (parts: readonly string[]) => pages<Mediation>('mediations', { parts: db().command.in([...parts]) }),
  /** Nothing is left of it. False when somebody changed it first. */
  erase: async ({ id, version }: Pick<Mediation, 'id' | 'version'>): Promise<boolean> =>
    (await db().collection('mediations').where({ _id: id, version }).remove()).stats.removed === 1,
  /** Erases what has run out. */
  eraseEnded: async (now: Instant): Promise<number> =>
    (
      await db()
        .collection('mediations')
        .where({ endsAt: db().command.lte(now) })
        .remove()
    ).stats.removed
}

export const neutralBooks = {
  read: (place: string) => read<NeutralBook>('neutrals', place),
  /** Writes the list of a place; `before` is 0 when it has none. False when someone was faster. */
  save: (before: number, book: NeutralBook) => put('neutrals', book.place, before, book)
}

export const mediationCounts = {
  read: async (place: string): Promise<Count> =>
    (await read<Count>('mediationCounts', place)) ?? { place, opened: 0, agreed: 0 },
  /** One more that opened, or that ended in writing. */
  add: async (place: string, what: 'opened' | 'agreed'): Promise<void> => {
    const one = { [what]: db().command.inc(1) }
    const done = await db().collection('mediationCounts').where({ _id: place }).update({ data: one })
    if (done.stats.updated === 1) return
    const first = { place, opened: 0, agreed: 0, [what]: 1 }
    if (!(await add('mediationCounts', place, first)))
      await db().collection('mediationCounts').where({ _id: place }).update({ data: one })
  }
}
