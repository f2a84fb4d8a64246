import fc from 'fast-check'
import { freezeRoll, rollHash, type RollEntry } from '../../../src/domain/deciding/roll'
import { rollEntryOf, withCast, type BallotRecord } from '../../../src/domain/ballot/ballot'
import { closeVote } from '../../../src/domain/matter/closing'
import type { MatterEvent } from '../../../src/domain/matter/event'
import { append, type Thread } from '../../../src/domain/matter/journal'
import { castSecret, type SecretBallot } from '../../../src/domain/channels/secret'
import { voteOf } from '../../../src/domain/matter/matter'
import type { AnyVoteInput } from '../../../src/domain/deciding/decideVote'
import { DEFAULT_SETTINGS } from '../../../src/domain/settings'
import type { Source } from '../../../src/domain/trail/exporting'
import { anyChoice } from '../deciding/anyChoice'
import { anyVote, type Drawn } from '../deciding/anyVote'

/** What a vote is lived through from; options only where it was a choice. */
type Asked = Omit<AnyVoteInput, 'options'> & Partial<Pick<AnyVoteInput, 'options'>>

const OPENED = 1_000_000
const CLOSED = 9_000_000
export const VOTE = 'm.v1'

/** What an export is made from, lived through by the core: announced, opened, cast, some doors served, closed. */
export const sourceOf = (input: Asked, served: readonly string[] = []): Source => {
  const roll = freezeRoll(input.card.class, input.roll.map(rollEntryOf))
  const records = roll.map(entry => ({
    ...recordOf(entry, input),
    ...(served.includes(entry.household) && { visits: [SERVED] })
  }))
  return closedWith(past(input, roll, false), records, [])
}

/** The same as a secret vote: marks with the households, ballots apart. */
export const secretSourceOf = (input: Asked, served: readonly string[] = []): Source => {
  const roll = freezeRoll(input.card.class, input.roll.map(rollEntryOf))
  const open = past(input, roll, true)
  const cast = input.ballots.flatMap(({ household, choice }) => {
    const entry = roll.find(each => each.household === household)!
    const actor = {
      person: `p-${household}`,
      household: { ...entry, id: household },
      elsewhere: false,
      mandates: []
    }
    const token = household.padEnd(32, '.')
    const done = castSecret(
      open.matter,
      { ...entry, ...EMPTY, key: '' },
      null,
      actor,
      { vote: VOTE, choice, token },
      OPENED
    )
    return 'ballot' in done ? [{ household, ballot: done.ballot }] : []
  })
  const records = roll.map(entry => ({
    ...entry,
    ...EMPTY,
    key: `key of ${entry.household}`,
    ...(cast.some(({ household }) => household === entry.household) && { marked: true as const }),
    ...(served.includes(entry.household) && { visits: [SERVED] })
  }))
  return closedWith(
    open,
    records,
    cast.map(({ ballot }) => ballot)
  )
}

const closedWith = (open: Thread, records: BallotRecord[], secret: SecretBallot[]): Source => {
  const { matter, journal } = write(open, CLOSED, closeVote(open.matter, records, secret))
  const vote = voteOf(matter, VOTE)
  if (!vote?.result) throw new Error('the vote has not ended')
  return { vote: { ...vote, result: vote.result }, journal, salt: 'salt of m', records, secret }
}

/** Any vote that the core can decide, with its whole past. */
export const anySource = (cards?: Parameters<typeof anyVote>[0]): fc.Arbitrary<Source> =>
  anyVote(cards).map(({ input }: Drawn) => sourceOf(input))

/** Any choice between options, with its whole past. */
export const anyChoiceSource: fc.Arbitrary<Source> = anyChoice.map(({ input }) =>
  sourceOf({ ...input, affected: [...new Set(input.options.flatMap(({ affected }) => affected))].sort() })
)

const write = (thread: Thread | null, at: number, events: readonly MatterEvent[]): Thread =>
  append(thread, 'm', events, {
    by: 'p-somebody',
    as: 'resident',
    request: `request ${thread?.journal.length ?? 0}`,
    at
  })

const past = (
  { card, recused, affected, options = [], extended, affectedServed }: Asked,
  roll: RollEntry[],
  secret: boolean
): Thread => {
  const eligible = roll.length - (card.class === 'consult' ? recused.length : 0)
  const opened = write(null, OPENED, [
    {
      type: 'Suggested',
      title: '修一修路灯',
      room: 'hewan.place',
      place: 'hewan',
      household: roll[0]!.household,
      settings: DEFAULT_SETTINGS,
      until: CLOSED
    },
    ...recused.map(household => ({ type: 'InterestDeclared', household, ground: '亲戚承包' }) as const),
    {
      type: 'VoteAnnounced',
      announcement: {
        vote: VOTE,
        about: options.length > 0 ? 'choice' : 'measure',
        question: '同意修路灯吗？',
        option: null,
        card: card.key,
        by: 'p-somebody',
        announcedAt: 0,
        opensFrom: OPENED,
        windowDays: 7,
        secret
      }
    },
    {
      type: 'VoteOpened',
      vote: VOTE,
      rule: card,
      rollHash: rollHash(roll),
      onRoll: roll.length,
      eligible,
      recused,
      affected,
      ...(options.length > 0 && { options: options.map(each => ({ ...each, name: `点位${each.id}` })) }),
      courtyards: COURTYARDS.filter(({ key }) => roll.some(({ courtyard }) => courtyard === key)),
      closesAt: extended ? CLOSED / 2 : CLOSED
    }
  ])
  if (!extended) return opened
  const nobody = roll.map(entry => ({ ...entry, ...EMPTY, key: '' }))
  return write(opened, CLOSED / 2, [
    ...closeVote(opened.matter, nobody),
    { type: 'VoteExtended', vote: VOTE, closesAt: CLOSED, affectedServed }
  ])
}

const REASON = { text: '离我家太近', choice: 'no', person: 'p', at: OPENED, request: 'why' } as const
const SERVED = { mark: 'served', person: 'p-grid', at: OPENED, request: 'visit', photo: 'cloud://x' } as const

const COURTYARDS = [
  { key: 'E', name: '东院' },
  { key: 'W', name: '西院' }
]
const EMPTY = { vote: VOTE, casts: [], version: 1 }

/** Every third household changed its mind once; somebody casts after the close too, which must not count. */
const recordOf = (entry: RollEntry, { ballots }: Asked): BallotRecord => {
  const at = ballots.findIndex(ballot => ballot.household === entry.household)
  const record = { ...entry, ...EMPTY, key: `key of ${entry.household}` }
  const cast = (to: BallotRecord, choice: string, when: number) =>
    withCast(to, {
      choice,
      person: `p-${entry.household}`,
      channel: 'online',
      at: when,
      request: `request ${entry.household} ${when}`
    })
  const late = at % 5 === 0 ? [CLOSED + 1] : []
  if (at < 0) return record
  const first = at % 3 === 0 ? cast(record, 'abstain', OPENED) : record
  const said: BallotRecord = at % 4 === 0 ? { ...first, reason: REASON } : first
  return late.reduce(
    (after, when) => cast(after, 'abstain', when),
    cast(said, ballots[at]!.choice, OPENED + at)
  )
}
