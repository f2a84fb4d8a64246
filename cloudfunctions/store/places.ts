import { add, pages, put, read, replace } from './database'
import type { Done } from '../../src/contract/replies'
import type { CommunityCard } from '../../src/domain/deciding/communityCard'
import type { Figures } from '../../src/domain/figures/figures'
import type { Ladder } from '../../src/domain/levels/ladder'
import type { Owner } from '../../src/domain/levels/level'
import type { Dwelling } from '../../src/domain/register'
import type { Station } from '../../src/domain/station/station'
import type { Settings } from '../../src/domain/settings'
import type { Instant } from '../../src/domain/time'
import type { Unit } from '../../src/domain/unit'

export interface Room extends Unit {
  households: number
  ladder: Ladder
  /** the offices of the place with the names people use: 东院院长 */
  offices: readonly (Owner & { name: string })[]
  heads: readonly { name: string; unit: string; until: Instant }[]
  /** households of the property company's staff, who hold no proxies on owner cards */
  propertyStaff?: readonly string[]
  /** of a whole place: what its registers on paper say of years before it began here */
  onPaper?: readonly { year: number; unit: string; figures: Figures | null }[]
  /** its self-governance station, where it keeps one */
  station?: Station
  /** the day it was put on the map */
  since?: Instant
  settings: Settings
  version: number
}

export interface Register {
  dwellings: readonly Dwelling[]
  secret: string
  /** every import: who, when, and what it answered, so that the same request finds itself done */
  imports: readonly { by: string; request: string; at: Instant; done: Done['importRoll'] }[]
  version: number
}

export const rooms = {
  read: async (id: string): Promise<Room | null> => read<Room>('rooms', id),
  add: (room: Room) => add('rooms', room.room, room),
  save: (before: number, room: Room) => replace('rooms', room.room, before, room),
  inPlace: (place: string) => pages<Room>('rooms', { place })
}

export const registers = {
  read: (place: string) => read<Register>('registers', place),
  add: (place: string, register: Register) => add('registers', place, register),
  save: (place: string, before: number, register: Register) => replace('registers', place, before, register)
}

/** The rule cards a community wrote for itself, every version of each. */
export interface CardBook {
  place: string
  cards: readonly CommunityCard[]
  version: number
}

export const cards = {
  read: (place: string) => read<CardBook>('cards', place),
  /** Writes the book of a place; `before` is 0 when it has none. False when someone was faster. */
  save: (before: number, book: CardBook) => put('cards', book.place, before, book)
}
