import { db, pagesById, replace } from './database'
import type { Claim } from '../../src/domain/claiming/claim'
import type { Vouch } from '../../src/domain/claiming/vouch'
import type { Presence } from '../../src/domain/gathering/presence'
import type { Objection } from '../../src/domain/hearing/objection'
import type { Telling } from '../../src/domain/feedback/telling'
import type { Entry, Invitation } from '../../src/domain/invitation/invitation'
import type { BallotRecord } from '../../src/domain/ballot/ballot'
import type { Signature } from '../../src/domain/matter/petition'
import type { Follow } from '../../src/domain/notice/follow'
import type { Sheet } from '../../src/domain/poll/sheet'
import type { Statement } from '../../src/domain/poll/statement'
import type { QuestionSheet } from '../../src/domain/question/question'
import type { Kinship } from '../../src/domain/kinship/kinship'
import type { Representation } from '../../src/domain/representative'
import type { Covered } from '../../src/domain/privacy/collections'
import type { PhotoCheck } from '../../src/domain/screening/photo'
import type { Screening } from '../../src/domain/screening/screening'
import type { Person } from './people'

/**
 * Where a person acts for themselves or for their household, and by which field that is found. Ballots also by who cast
 * them: for a seat, or for a household that let another one vote.
 */
const FOUND_BY = {
  ballots: 'household',
  signatures: 'household',
  objections: 'household',
  questions: 'household',
  answers: 'household',
  representations: 'household',
  presences: 'household',
  photos: 'author',
  statements: 'author',
  screenings: 'author',
  vouches: 'by',
  invitations: 'by',
  claims: 'person',
  entries: 'person',
  follows: 'person'
} as const satisfies Record<Exclude<Covered, Apart>, string>

/** Found otherwise: by the person's own record, by the place, and by the rooms they came to. */
type Apart = 'seatHolders' | 'neutrals' | 'proxies'

interface Kept {
  ballots: BallotRecord
  signatures: Signature
  objections: Objection
  questions: QuestionSheet
  answers: Sheet
  representations: Representation
  presences: Presence
  photos: PhotoCheck
  statements: Statement
  screenings: Screening
  vouches: Vouch
  invitations: Invitation
  claims: Claim
  entries: Entry
  follows: Follow
}
export type Traced = keyof Kept
/** What is kept of a person, by collection and id; of a household also what others of it did. */
export type Traces = { [C in Traced]: Map<string, Kept[C]> }

const NAMES = Object.keys(FOUND_BY) as Traced[]

/** Records of others that may name a person: who disputed, reported or pointed out, vouched or decided. */
interface OfOthers {
  claims: Claim
  screenings: Screening
  kinships: Kinship
  people: Person
  tellings: Telling
}
export type Naming = keyof OfOthers
const NAMING: Readonly<Record<Naming, string>> = {
  claims: 'place',
  screenings: 'place',
  kinships: 'place',
  people: 'bindings.place',
  tellings: 'place'
}

export const traces = {
  names: NAMES,
  of: async (person: string, households: readonly string[]): Promise<Traces> => {
    const among = db().command.in([...households])
    const found = await Promise.all(
      NAMES.map(async name => {
        const field = FOUND_BY[name]
        return [name, await pagesById(name, { [field]: field === 'household' ? among : person })] as const
      })
    )
    const traces = Object.fromEntries(found) as Traces
    for (const [id, record] of await pagesById<BallotRecord>('ballots', { 'casts.person': person }))
      traces.ballots.set(id, record)
    return traces
  },
  /** What is kept of others at these places and names the person somewhere. Reads all of it: an account ends once. */
  naming: async (
    person: string,
    places: readonly string[]
  ): Promise<{ [C in Naming]: Map<string, OfOthers[C]> }> => {
    const among = db().command.in([...places])
    const found = await Promise.all(
      (Object.keys(NAMING) as Naming[]).map(async name => {
        const all = await pagesById<OfOthers[Naming]>(name, { [NAMING[name]]: among })
        return [name, new Map([...all].filter(([id, each]) => id !== person && names(each, person)))] as const
      })
    )
    return Object.fromEntries(found) as unknown as { [C in Naming]: Map<string, OfOthers[C]> }
  },
  /** What is kept under a matter, or under one of its votes or rounds. */
  under: (collection: Traced | 'tellings', field: 'matter' | 'vote' | 'poll', id: string) =>
    pagesById<Kept[Traced] | Telling>(collection, { [field]: id }),
  /** Compare-and-set where others may write too; false when somebody was faster. */
  save: async (
    collection: Traced | Naming,
    id: string,
    after: object & { version?: number }
  ): Promise<boolean> => {
    if (after.version !== undefined) return replace(collection, id, after.version, after)
    await db().collection(collection).doc(id).set({ data: after })
    return true
  },
  /** Keeps a document under another id, for one whose id named somebody. */
  move: async (collection: Traced, id: string, to: string, after: object): Promise<void> => {
    await db().collection(collection).doc(to).set({ data: after })
    await traces.erase(collection, [id])
  },
  erase: async (collection: Traced | 'seatHolders', ids: readonly string[]): Promise<void> => {
    if (ids.length === 0) return
    await db()
      .collection(collection)
      .where({ _id: db().command.in([...ids]) })
      .remove()
  }
}

const names = (record: object, person: string): boolean =>
  JSON.stringify(record).includes(JSON.stringify(person))
