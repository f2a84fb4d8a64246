import { DAY, type Instant } from '../time'

/**
 * How long what names a person or a door is kept (个人信息保护法 §19), in days, and from when. Whatever is not here is
 * kept as long as the account, or is the record of a matter: from it the persons go, and what each household signed,
 * voted and wrote stays, so that the result can be counted again.
 */
export const KEPT_DAYS = {
  /** wrong codes at a door, from their day */
  guesses: 30,
  /** whom a household helped, from that day */
  helpDays: 30,
  /** a neighbour's word for somebody, from the day it was given: three a year are anybody's */
  vouches: 365,
  /** who looked at a register with doors, from the look */
  looks: 365,
  /** by which card a guest came, from the day they came; then the card is opened again */
  entries: 365,
  /** a card, from the day it ran out */
  invitations: 365,
  /** a claim on a dwelling, from the day it was decided */
  claims: 180,
  /** words that were looked at, from the last look */
  screenings: 180,
  /** allowed messages, from the last one allowed */
  follows: 365,
  /** the persons in the record of a matter, from the day it was closed */
  matters: 180
} as const satisfies Record<string, number>

export type Forgetting = keyof typeof KEPT_DAYS
/** Those of which nothing is left when their time is up. */
export const REMOVED = [
  'guesses',
  'helpDays',
  'vouches',
  'looks',
  'entries',
  'invitations',
  'claims',
  'screenings',
  'follows'
] as const

const FAR = 8_640_000_000_000_000

/** From which instant a record is not to be there any more; FAR as long as its time has not begun. */
export const forgetAt = (what: Forgetting, from: Instant | null): Instant =>
  from === null ? FAR : from + KEPT_DAYS[what] * DAY
