import type { Entry, Invitation } from './invitation'

/** One card as the tree tells of it: whom it brought itself, and whom all that came of it. */
export interface Branch {
  card: Invitation
  came: number
  confirmed: number
  /** people who came by a card that somebody made who had come by this one, directly or on the way */
  further: number
}

/** The cards of a room with what each brought, the newest first; the confirmed are told by `isConfirmed`. */
export const branches = (
  cards: readonly Invitation[],
  entries: readonly Entry[],
  isConfirmed: (person: string) => boolean
): Branch[] =>
  [...cards]
    .sort((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? -1 : 1))
    .map(card => {
      const own = entries.filter(({ line }) => line[line.length - 1] === card.id)
      return {
        card,
        came: own.length,
        confirmed: own.filter(({ person }) => isConfirmed(person)).length,
        further: entries.filter(({ line }) => line.slice(0, -1).includes(card.id)).length
      }
    })

/** In how many chats the cards of a room were opened, as far as the platform said. */
export const groupsOf = (entries: readonly Entry[]): number =>
  new Set(entries.flatMap(({ group }) => (group === null ? [] : [group]))).size
