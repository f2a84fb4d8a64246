import type { Forgetting } from './retention'

/**
 * What a collection keeps of persons:
 * - `nobody`: nothing, of no person and no household;
 * - `account`: the person themselves; all of it goes with the account;
 * - `own`: what was the person's alone; handed out as a file, erased with the account;
 * - `household`: what they did for a household; handed out, and from the account's end under a name that leads to nobody;
 * - `kept`: neither handed out nor erased at a word, and why.
 * `until` names the clock that ends it whether or not anybody asks.
 */
type Keeping =
  | { of: 'nobody' | 'account' }
  | { of: 'own' | 'household'; until?: Forgetting }
  | { of: 'kept'; why: string; until?: Forgetting }

/** Every collection there is (`database.json`), so that none can begin to keep something of people unseen. */
export const COLLECTIONS = {
  people: { of: 'account' },
  representations: { of: 'household' },
  appointments: { of: 'kept', why: 'who gave an office to whom is what an office rests on (推举记录)' },
  kinships: { of: 'kept', why: 'whom an official is near to has to be known after the term too (回避)' },
  rooms: { of: 'kept', why: 'names of heads and of the members of a station, who sit there in public' },
  registers: {
    of: 'kept',
    why: 'dwellings by their door and a hashed owner, no person; ends with the place'
  },
  bodies: { of: 'kept', why: 'seats by door and number, no person; who imported it answers for it' },
  seatHolders: { of: 'own' },
  claims: { of: 'own', until: 'claims' },
  vouches: { of: 'household', until: 'vouches' },
  helpDays: { of: 'kept', why: 'a household and those it helped that day, no person', until: 'helpDays' },
  guesses: { of: 'kept', why: 'wrong codes at a door, whoever tried them', until: 'guesses' },
  matters: { of: 'kept', why: 'a chain of hashes, in which a step is by a number no page shows' },
  invitations: { of: 'household', until: 'invitations' },
  entries: { of: 'own', until: 'entries' },
  signatures: { of: 'household', until: 'matters' },
  confirmations: { of: 'kept', why: 'what a household says of a promise, no person' },
  objections: { of: 'household', until: 'matters' },
  mediations: {
    of: 'kept',
    why: 'of two households and a third, gone when it runs out; an agreement is both’s'
  },
  neutrals: { of: 'own' },
  mediationCounts: { of: 'nobody' },
  proxies: { of: 'household' },
  follows: { of: 'own', until: 'follows' },
  cards: { of: 'kept', why: 'rules of the community; who wrote one answers for it' },
  gatherings: { of: 'kept', why: 'minutes of a meeting, with those who signed them by name' },
  presences: { of: 'household' },
  questions: { of: 'household', until: 'matters' },
  tellings: {
    of: 'kept',
    why: 'whether a household knows an answer; who ticked that it was told answers for it',
    until: 'matters'
  },
  replyTexts: { of: 'nobody' },
  meetings: { of: 'nobody' },
  envelopes: { of: 'kept', why: 'which household gave which numbered envelope: the count is checked by it' },
  openings: { of: 'kept', why: 'which two officials opened envelopes, until they counted the same' },
  secretBallots: { of: 'nobody' },
  screenings: { of: 'household', until: 'screenings' },
  photos: { of: 'household', until: 'matters' },
  polls: { of: 'kept', why: 'which office asks what, no person' },
  statements: { of: 'household', until: 'matters' },
  answers: { of: 'household', until: 'matters' },
  ballots: { of: 'household', until: 'matters' },
  looks: { of: 'kept', why: 'who looked at doors answers for it', until: 'looks' }
} as const satisfies Record<string, Keeping>

type Name = keyof typeof COLLECTIONS
type Of<What> = { [N in Name]: (typeof COLLECTIONS)[N]['of'] extends What ? N : never }[Name]

/** Collections of which a person can have all that is theirs, and which change when they go. */
export type Covered = Of<'own' | 'household'>
