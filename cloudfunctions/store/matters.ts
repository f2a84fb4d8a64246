import { add, CHANGED, db, pages, read, wasFaster } from './database'
import type { Counted } from '../../src/domain/figures/route'
import type { Entry } from '../../src/domain/matter/event'
import type { Level } from '../../src/domain/levels/level'
import type { Matter, Status } from '../../src/domain/matter/matter'
import type { OfficeName } from '../../src/domain/office'
import { dueAt, type Occasion } from '../../src/domain/notice/notice'
import type { Footprint } from '../../src/domain/overlap/footprint'
import type { Instant } from '../../src/domain/time'
import type { Room } from './places'

/** A matter as kept: its state, its journal, and the few fields that lists and the clock look for. */
export interface StoredMatter {
  id: string
  room: string
  /** every room that lists it: its own, and those of the courtyards that came to sit at its table */
  rooms: readonly string[]
  place: string
  unit: Omit<Room, 'settings' | 'version' | 'households' | 'station'>
  state: Matter
  journal: readonly Entry[]
  /** drawn by chance: what the public trail tells of the journal cannot be guessed at without it */
  salt: string
  status: Status
  open: boolean
  /** the next instant the clock has something to do; FAR when it has not */
  nextAt: number
  /** a joint meeting promised something that is not yet reported done */
  promised: boolean
  /** what followers are still to be told, written with the change that gives cause for it */
  notices?: readonly Occasion[]
  /** the instant of the first of them; FAR when there is none */
  noticeAt?: number
  /** what it claims of the ground of its place, and until when others reckon with it; FAR as long as it is open */
  footprint: Footprint | null
  claimsUntil: number
  /** until when whoever suggests the like in its place is told of it; FAR as long as it is open */
  likeUntil: number
  /** the offices on whose desk it lies, and the first day that one of them must keep; FAR when there is none */
  desks: readonly OfficeName[]
  deskAt: Instant
  updatedAt: Instant
  /** when the persons go from its record; FAR while it is open, and once they are gone */
  forgetAt: Instant
  version: number
}

/** As much of a matter as names it. */
type Titled = Pick<StoredMatter, 'id'> & { state: Pick<Matter, 'title' | 'votes'> }

type LikeHead = Pick<StoredMatter, 'id' | 'room' | 'open' | 'likeUntil'> & {
  unit: Pick<StoredMatter['unit'], 'title'>
  state: Pick<Matter, 'title' | 'proposer' | 'suggestedAt'>
}

export type MatterHead = Omit<StoredMatter, 'journal'>

export const FAR = 8_640_000_000_000_000

export const matters = {
  read: (id: string) => read<StoredMatter>('matters', id),
  add: (matter: StoredMatter) => add('matters', matter.id, matter),
  /** Compare-and-set: false when someone changed the matter first. */
  save: async (before: StoredMatter, after: StoredMatter): Promise<boolean> => {
    const done = await db()
      .collection('matters')
      .where({ _id: after.id, version: before.version })
      .update({ data: changed(before, after) })
    return done.stats.updated === 1
  },
  /** Two matters in one step or not at all; false when someone changed one of them first. */
  saveBoth: async (steps: readonly { before: StoredMatter; after: StoredMatter }[]): Promise<boolean> => {
    try {
      await db().runTransaction(async step => {
        for (const { before, after } of steps) {
          const found = await step.collection('matters').doc(after.id).get()
          if ((found.data as StoredMatter | null)?.version !== before.version) throw new Error(CHANGED)
          await step
            .collection('matters')
            .doc(after.id)
            .update({ data: changed(before, after) })
        }
      })
      return true
    } catch (error) {
      if (wasFaster(error)) return false
      throw error
    }
  },
  /** Matters of a place that claim some of its ground at `now`, open or decided not long ago. */
  claiming: (place: string, now: Instant) =>
    pages<Pick<MatterHead, 'id' | 'unit' | 'footprint'> & { state: { title: string } }>(
      'matters',
      { place, claimsUntil: db().command.gt(now) },
      { id: true, 'state.title': true, 'unit.title': true, footprint: true }
    ),
  /** Matters of a place that a new suggestion is compared with at `now`, open or decided not long ago. */
  likeIn: (place: string, now: Instant) =>
    pages<LikeHead>(
      'matters',
      { place, likeUntil: db().command.gt(now) },
      {
        id: true,
        room: true,
        'unit.title': true,
        open: true,
        likeUntil: true,
        'state.title': true,
        'state.proposer': true,
        'state.suggestedAt': true
      }
    ),
  inRoom: (room: string) => heads({ rooms: db().command.in([room]) }),
  headsOf: (ids: readonly string[]) => heads({ _id: db().command.in([...ids]) }),
  /** The matters on the desks of these offices of a place, the nearest day first. */
  onDesk: async (place: string, desks: readonly OfficeName[], most: number): Promise<MatterHead[]> => {
    const found = await db()
      .collection('matters')
      .where({ place, desks: db().command.in([...desks]), open: true })
      .orderBy('deskAt', 'asc')
      .limit(most)
      .field({ journal: false })
      .get()
    return found.data as unknown as MatterHead[]
  },
  openIn: (place: string) => heads({ place, open: true }),
  /** The open matters of a place that are kept as being at a level. */
  openAt: (place: string, level: Level) => heads({ place, open: true, 'state.level': level }),
  /** Those of which a department has still to report something done, open or closed. */
  promisedIn: (place: string) => heads({ place, promised: true }),
  /** Every matter of a place with as much of it as the figures need. */
  countedIn: async (place: string): Promise<Counted[]> =>
    (await pages<{ state: Counted }>('matters', { place }, COUNTED)).map(({ state }) => state),
  /** The matters of a place the clock is late with. */
  lateIn: (place: string, now: Instant) => heads({ place, nextAt: db().command.lte(now) }),
  /** Ids of the matters the clock owes something, the most overdue first. */
  due: async (now: Instant, most: number): Promise<string[]> => {
    const found = await db()
      .collection('matters')
      .where({ nextAt: db().command.lte(now) })
      .orderBy('nextAt', 'asc')
      .limit(most)
      .field({ _id: true })
      .get()
    return found.data.map(each => String(each._id))
  },
  /** The matter whose record is to name nobody any more, the longest due first. */
  toForget: async (now: Instant): Promise<MatterHead | null> => {
    const found = await db()
      .collection('matters')
      .where({ forgetAt: db().command.lte(now) })
      .orderBy('forgetAt', 'asc')
      .limit(1)
      .field({ journal: false })
      .get()
    return (found.data[0] as unknown as MatterHead | undefined) ?? null
  },
  /** Nobody is named under it any more. */
  forgotten: async ({ id, version }: MatterHead): Promise<void> => {
    await db()
      .collection('matters')
      .where({ _id: id, version })
      .update({ data: { forgetAt: FAR } })
  },
  /** Matters of a place with their votes and rounds, by title; of those with steps of this person the journal too. */
  titlesIn: (place: string) =>
    pages<Titled>('matters', { place }, { id: true, 'state.title': true, 'state.votes': true }),
  stepsOf: (place: string, person: string) =>
    pages<Pick<StoredMatter, 'journal'> & Titled>(
      'matters',
      { place, 'journal.by': person },
      { id: true, 'state.title': true, 'state.votes': true, journal: true }
    ),
  /** The matters about which people are to be told something, the longest waiting first. */
  toTell: async (now: Instant, most: number): Promise<MatterHead[]> => {
    const found = await db()
      .collection('matters')
      .where({ noticeAt: db().command.lte(now) })
      .orderBy('noticeAt', 'asc')
      .limit(most)
      .field({ journal: false })
      .get()
    return found.data as unknown as MatterHead[]
  },
  /** Those of a place about which the clock has still to tell people something. */
  toTellIn: (place: string, now: Instant) => heads({ place, noticeAt: db().command.lte(now) }),
  /** By id, the title and what was answered. */
  answersOf: (ids: readonly string[]) =>
    pages<Pick<StoredMatter, 'id'> & { state: Pick<Matter, 'title' | 'answers'> }>(
      'matters',
      { _id: db().command.in([...ids]) },
      { id: true, 'state.title': true, 'state.answers': true }
    ),
  /** What is left to be told. False when someone changed the matter first: then it is worked out again. */
  saveNotices: async (before: MatterHead, notices: readonly Occasion[]): Promise<boolean> => {
    const data = { notices, noticeAt: firstOf(notices), version: before.version + 1 }
    const done = await db()
      .collection('matters')
      .where({ _id: before.id, version: before.version })
      .update({ data })
    return done.stats.updated === 1
  }
}

/** When the first of these is due; FAR when there is none. */
export const firstOf = (notices: readonly Occasion[]): Instant => Math.min(FAR, ...notices.map(dueAt))

/** What a change of a matter writes: only new journal lines travel. */
const changed = (before: StoredMatter, after: StoredMatter): object => {
  const _ = db().command
  const { journal, state, footprint, ...head } = after
  return {
    ...head,
    state: _.set(state),
    unit: _.set(head.unit),
    footprint: footprint && _.set(footprint),
    journal: _.push([...journal.slice(before.journal.length)])
  }
}

const COUNTED = {
  'state.id': true,
  'state.petition': true,
  'state.stage': true,
  'state.level': true,
  'state.room': true
}

const heads = (query: object): Promise<MatterHead[]> =>
  pages<MatterHead>('matters', query, { journal: false })
