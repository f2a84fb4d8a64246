import { add, db, PAGE, pages, put, read, replace } from './database'
import type { Entry, Invitation } from '../../src/domain/invitation/invitation'
import { forgetAt } from '../../src/domain/privacy/retention'

export const invitations = {
  read: (id: string) => read<Invitation>('invitations', id),
  add: (card: Invitation) => add('invitations', card.id, dated(card)),
  save: (before: number, card: Invitation) => replace('invitations', card.id, before, dated(card)),
  inRoom: (room: string) => pages<Invitation>('invitations', { room }),
  among: async (ids: readonly string[]): Promise<Invitation[]> => {
    if (ids.length === 0) return []
    const among = { _id: db().command.in([...ids]) }
    const { data } = await db().collection('invitations').where(among).limit(PAGE).get()
    return data as unknown as Invitation[]
  }
}

/** Who came to a room by which cards, one record a person and room. */
export const entries = {
  read: (room: string, person: string) => read<Entry>('entries', `${room}:${person}`),
  /** Writes how a person came; `before` is 0 when they never did. False when another tap was faster. */
  save: (before: number, entry: Omit<Entry, 'version'>) =>
    put('entries', `${entry.room}:${entry.person}`, before, {
      ...entry,
      forgetAt: forgetAt('entries', entry.cameAt)
    }),
  inRoom: (room: string) => pages<Entry>('entries', { room })
}

const dated = (card: Invitation) => ({ ...card, forgetAt: forgetAt('invitations', card.until) })
