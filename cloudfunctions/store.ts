import { add, CHANGED, db, PAGE, pages, put, read, replace, wasFaster } from './database'
import type { Done } from '../src/contract/replies'
import type { CommunityCard } from '../src/domain/deciding/communityCard'
import type { Attempts, Binding, Claim } from '../src/domain/claim'
import type { Figures } from '../src/domain/figures/figures'
import type { Counted } from '../src/domain/figures/route'
import { CHANNELS, hasVoted, type BallotRecord, type Channel } from '../src/domain/matter/ballot'
import { asksUntil } from '../src/domain/channels/dispute'
import type { Opening } from '../src/domain/channels/envelopeCount'
import type { Entry } from '../src/domain/matter/event'
import type { Ladder } from '../src/domain/levels/ladder'
import type { Matter, Status } from '../src/domain/matter/matter'
import type { Owner } from '../src/domain/levels/level'
import type { ProxyBook } from '../src/domain/channels/proxy'
import type { SecretBallot } from '../src/domain/channels/secret'
import type { Signature } from '../src/domain/matter/petition'
import type { Mandate } from '../src/domain/office'
import type { Poll } from '../src/domain/poll/poll'
import type { Sheet } from '../src/domain/poll/sheet'
import type { Statement } from '../src/domain/poll/statement'
import type { Dwelling } from '../src/domain/register'
import type { Representation } from '../src/domain/representative'
import type { Settings } from '../src/domain/settings'
import type { Instant } from '../src/domain/time'
import type { Unit } from '../src/domain/unit'

/** Everything the functions keep. This file alone names collections; `database.json` declares them and their indexes. */
export interface Person {
  bindings: readonly Binding[]
  mandates: readonly (Mandate & { name: string })[]
  rooms: readonly { id: string; title: string; place: string }[]
  attempts: Attempts
  version: number
}

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

/** A matter as kept: its state, its journal, and the few fields that lists and the clock look for. */
export interface StoredMatter {
  id: string
  room: string
  place: string
  unit: Omit<Room, 'settings' | 'version' | 'households'>
  state: Matter
  journal: readonly Entry[]
  /** drawn by chance: what the public trail tells of the journal cannot be guessed at without it */
  salt: string
  status: Status
  open: boolean
  /** the next instant the clock has something to do; FAR when it has not */
  nextAt: number
  updatedAt: Instant
  version: number
}
export type MatterHead = Omit<StoredMatter, 'journal'>

export const FAR = 8_640_000_000_000_000
export const people = {
  read: (openid: string) => read<Person>('people', openid),
  add: (openid: string, person: Person) => add('people', openid, person),
  save: (openid: string, before: number, person: Person) => replace('people', openid, before, person),
  boundIn: (place: string) => pages<Person>('people', { 'bindings.place': place }),
  /** Who is bound to a household, since when and how. */
  ofHousehold: async (
    household: string
  ): Promise<(Pick<Binding, 'since' | 'how'> & { person: string })[]> => {
    const found = await db()
      .collection('people')
      .where({ 'bindings.household': household })
      .orderBy('_id', 'asc')
      .limit(PAGE)
      .field({ bindings: true })
      .get()
    return found.data.flatMap(({ _id, bindings }) =>
      (bindings as Binding[])
        .filter(each => each.household === household)
        .map(({ since, how }) => ({ person: String(_id), since, how }))
    )
  }
}

/** Whom each household named to act for it. */
export const representations = {
  read: (household: string) => read<Representation>('representations', household),
  /** Writes what a household said; `before` is 0 when it never did. False when another of them was faster. */
  save: (before: number, said: Representation) => put('representations', said.household, before, said)
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

export const claims = {
  read: (id: string) => read<Claim>('claims', id),
  add: (claim: Claim) => add('claims', claim.id, claim),
  save: (before: number, claim: Claim) => replace('claims', claim.id, before, claim),
  waiting: (place: string) => pages<Claim>('claims', { place, decided: null })
}

export const matters = {
  read: (id: string) => read<StoredMatter>('matters', id),
  add: (matter: StoredMatter) => add('matters', matter.id, matter),
  /** Compare-and-set: false when someone changed the matter first. Only new journal lines travel. */
  save: async (before: StoredMatter, after: StoredMatter): Promise<boolean> => {
    const _ = db().command
    const { journal, state, ...head } = after
    const data = {
      ...head,
      state: _.set(state),
      unit: _.set(head.unit),
      journal: _.push([...journal.slice(before.journal.length)])
    }
    const done = await db()
      .collection('matters')
      .where({ _id: after.id, version: before.version })
      .update({ data })
    return done.stats.updated === 1
  },
  inRoom: (room: string) => heads({ room }),
  openIn: (place: string) => heads({ place, open: true }),
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
  }
}

export const signatures = {
  read: (matter: string, household: string) => read<Signature>('signatures', `${matter}:${household}`),
  add: (signature: Signature) => add('signatures', `${signature.matter}:${signature.household}`, signature),
  save: (before: number, signature: Signature) =>
    replace('signatures', `${signature.matter}:${signature.household}`, before, signature),
  under: (matter: string) => pages<Signature>('signatures', { matter }),
  counting: async (matter: string): Promise<number> =>
    (await db().collection('signatures').where({ matter, counts: true }).count()).total
}

export const proxies = {
  read: (room: string) => read<ProxyBook>('proxies', room),
  /** Writes the book of a room; `before` is 0 when it has none. False when someone was faster. */
  save: (before: number, book: ProxyBook) => put('proxies', book.room, before, book)
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

export const ballots = {
  read: (vote: string, household: string) => read<BallotRecord>('ballots', `${vote}:${household}`),
  /**
   * Writes the frozen roll of a vote, one record a household. Returns false when an earlier try had left some of them:
   * those stay as they are, what was missing is added, and the caller sees whether they tell of the same roll.
   */
  freeze: async (vote: string, records: readonly BallotRecord[]): Promise<boolean> => {
    let missing = records
    for (let attempt = 0; ; attempt += 1) {
      try {
        await addRoll(missing)
        return attempt === 0
      } catch (error) {
        const there = new Set((await ballots.of(vote)).map(record => record.household))
        if (there.size === 0 || attempt === 3) throw error
        missing = records.filter(record => !there.has(record.household))
      }
    }
  },
  save: (before: BallotRecord, after: BallotRecord): Promise<boolean> =>
    replace('ballots', `${after.vote}:${after.household}`, before.version, {
      ...after,
      voted: hasVoted(after),
      asksUntil: asksUntil(after)
    }),
  /** Shuts the records of a vote for a count at `at`: whatever is on its way loses its compare-and-set. */
  seal: async (vote: string, at: Instant): Promise<void> => {
    const data = { sealedFor: at, version: db().command.inc(1) }
    await db().collection('ballots').where({ vote }).update({ data })
  },
  of: (vote: string) => pages<BallotRecord>('ballots', { vote }),
  voted: (vote: string) =>
    pages<{ household: string; building: string }>(
      'ballots',
      { vote, voted: true },
      { household: true, building: true }
    ),
  /** Records of those who wrote a reason for one of these choices. */
  withReason: (vote: string, choices: readonly string[]) =>
    pages<BallotRecord>('ballots', { vote, voted: true, 'reason.choice': db().command.in([...choices]) }),
  /** Records of the households for which somebody else has cast or entered something. */
  castByOthers: (vote: string) =>
    pages<BallotRecord>('ballots', { vote, 'casts.channel': db().command.in(BY_OTHERS) }),
  /** Votes in which a household is on the roll: whether it has cast, until when it is asked about what others entered, and who of it disagrees. */
  ofHousehold: (household: string) =>
    pages<Pick<BallotRecord, 'vote' | 'disagreement'> & { voted: boolean; asksUntil?: Instant | null }>(
      'ballots',
      { household },
      { vote: true, voted: true, asksUntil: true, disagreement: true }
    )
}

/** Ballots of secret votes. No field here or in a record of `ballots` leads from one to the other. */
export const secretBallots = {
  read: (id: string) => read<SecretBallot>('secretBallots', id),
  of: (vote: string) => pages<SecretBallot>('secretBallots', { vote }),
  overwrite: async ({ id, ...ballot }: SecretBallot): Promise<void> => {
    await db()
      .collection('secretBallots')
      .doc(id)
      .set({ data: { id, ...ballot } })
  },
  /** Mark and ballot in one step or not at all; false when the household's record was changed meanwhile. */
  cast: async (before: BallotRecord, ballot: SecretBallot): Promise<boolean> => {
    const mark = `${before.vote}:${before.household}`
    try {
      await db().runTransaction(async step => {
        const { data } = await step.collection('ballots').doc(mark).get()
        if ((data as BallotRecord | null)?.version !== before.version) throw new Error(CHANGED)
        const marked = { marked: true, voted: true, version: before.version + 1 }
        await step.collection('ballots').doc(mark).update({ data: marked })
        await step.collection('secretBallots').add({ data: { _id: ballot.id, ...ballot } })
      })
      return true
    } catch (error) {
      if (wasFaster(error)) return false
      throw error
    }
  }
}

/** Which household gave which numbered envelope: the slips' numbers, each once in a vote. */
export const envelopes = {
  /** True when the number is this household's now, or was already. */
  claim: async (vote: string, number: number, household: string): Promise<boolean> => {
    const id = `${vote}:${number}`
    if (await add('envelopes', id, { vote, number, household })) return true
    return (await read<{ household: string }>('envelopes', id))?.household === household
  }
}

/** How far two tellers are with the envelopes of one window of a vote. */
export interface StoredOpening {
  id: string
  opening: Opening
  version: number
}

export const openings = {
  read: (id: string) => read<StoredOpening>('openings', id),
  /** Writes the next step, of which nothing of the one before is left; false when someone was faster. */
  save: (before: StoredOpening | null, id: string, opening: Opening): Promise<boolean> =>
    put('openings', id, before?.version ?? 0, { id, opening })
}

export const polls = {
  read: (id: string) => read<Poll>('polls', id),
  add: (poll: Poll) => add('polls', poll.poll, poll),
  save: (before: number, poll: Poll) => replace('polls', poll.poll, before, poll)
}

export const statements = {
  read: (poll: string, id: string) => read<Statement>('statements', `${poll}:${id}`),
  add: (statement: Statement) => add('statements', `${statement.poll}:${statement.id}`, statement),
  save: (before: number, statement: Statement) =>
    replace('statements', `${statement.poll}:${statement.id}`, before, statement),
  of: (poll: string) => pages<Statement>('statements', { poll })
}

/** What each person said in a round, one document a person. */
export const sheets = {
  read: (poll: string, person: string) => read<Sheet>('answers', `${poll}:${person}`),
  /** Compare-and-set; false when the same person was faster on another telephone. */
  save: (sheet: Sheet) => put('answers', `${sheet.poll}:${sheet.person}`, sheet.version, sheet),
  of: (poll: string) => pages<Sheet>('answers', { poll }),
  /** What the members of a household said in all rounds there were. */
  ofHousehold: (household: string) =>
    pages<Pick<Sheet, 'poll' | 'said'>>('answers', { household }, { poll: true, said: true }),
  /** How many people answered each statement of a round, counted where the answers are. */
  counts: async (poll: string): Promise<Map<string, number>> => {
    const { list } = await db()
      .collection('answers')
      .aggregate()
      .match({ poll })
      .unwind('$said')
      .sortByCount('$said.statement')
      .limit(PAGE)
      .end()
    return new Map(list.map(({ _id, count }) => [_id, count]))
  }
}

const BY_OTHERS: Channel[] = CHANNELS.filter(channel => channel !== 'online')

const addRoll = async (records: readonly BallotRecord[]): Promise<void> => {
  for (let from = 0; from < records.length; from += 200) {
    const data = records.slice(from, from + 200).map(record => ({
      _id: `${record.vote}:${record.household}`,
      ...record,
      voted: false
    }))
    await db().collection('ballots').add({ data })
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
