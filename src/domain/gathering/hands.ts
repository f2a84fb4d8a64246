import { takesBallots } from '../channels/assisted'
import { bySilence } from '../deciding/ruleCard'
import { PREVAILS, representativeIn, sentBy } from '../ballot/sender'
import { strayChoice, withCast, type BallotRecord } from '../ballot/ballot'
import { openVoteOf, type Matter } from '../matter/matter'
import type { Vote } from '../matter/vote'
import type { Actor } from '../office'
import { processRecusal, stakeOf } from '../recusal/stake'
import { refuse, type Refused } from '../refusal'
import type { Naming } from '../representative'
import { chinaDate, DAY, type Instant } from '../time'
import { meetingState, type CalledGathering } from './courtyardMeeting'
import type { Presence } from './presence'

const WITNESSES = 2
/** One person enters at most so many households' hands a day; another one goes on. */
export const HANDS_A_DAY = 30

/** Why hands say nothing in this vote; null where they are taken. */
export const handsBar = (vote: Pick<Vote, 'secret' | 'rule' | 'body'>): Refused | null => {
  if (vote.secret) return refuse('FORBIDDEN', { yard: 'secret' })
  if (bySilence(vote.rule)) return refuse('FORBIDDEN', { yard: 'silence' })
  if (vote.body) return refuse('FORBIDDEN', { yard: 'seats' })
  return vote.rule.class === 'owner' ? refuse('FORBIDDEN', { yard: 'owners' }) : null
}

/**
 * Why this person does not count hands in this vote: who is affected or gains, or is near kin of one, votes and does not
 * count. Having proposed the matter is no such stake.
 */
export const counterBar = (matter: Matter, vote: Vote, actor: Actor): Refused | null => {
  const unproposed = { ...matter, proposer: { ...matter.proposer, person: '' }, alsoProposedBy: [] }
  const aside = (household: string) => vote.recused.includes(household)
  const stake =
    (actor.household && aside(actor.household.id) ? 'conflicted' : null) ??
    stakeOf(unproposed, actor, vote.affected) ??
    (actor.relatives?.some(aside) ? 'relative' : null)
  return stake ? processRecusal(stake, []) : null
}

/**
 * Enters the hand of one household that is there: an assisted ballot like one on paper, with two witnesses of the meeting
 * in place of the photograph, open to dispute for 48 hours and drawn for the recheck. What the household sent itself gives
 * way only to whoever may replace it: nobody where its representative sent it, and in the last 24 hours only the person
 * who did. `taken` is what others have entered for households in this vote.
 *
 * A hand that waited for signal (`raisedAt`) speaks from when it was raised, so it replaces nothing
 * the household sent since. It is taken until the minutes are written (WINDOW_CLOSED after), and one that reaches the vote
 * after the close is kept and never counted (未计入).
 */
export const enterHand = (
  { matter, record, actor, namings = [] }: Scene,
  {
    meeting,
    presence,
    witnesses,
    taken
  }: {
    meeting: CalledGathering
    presence: Presence | null
    /** those of the meeting who saw it */
    witnesses: readonly Presence[]
    taken: readonly BallotRecord[]
  },
  input: { vote: string; choice: string; raisedAt?: Instant; request: string },
  now: Instant
): BallotRecord | Refused => {
  const vote = openVoteOf(matter)
  const raisedAt = Math.min(input.raisedAt ?? now, now)
  if (!vote || vote.id !== input.vote || raisedAt > vote.closesAt) return refuse('VOTE_CLOSED')
  const closed = outsideMeeting(meeting, raisedAt)
  if (closed) return closed
  if (!meeting.called.agenda.some(each => each.matter === matter.id))
    return refuse('NOT_FOUND', { yard: 'agenda' })
  const barred = handsBar(vote) ?? counterBar(matter, vote, actor)
  if (barred) return barred
  if (!record) return refuse('NOT_ELIGIBLE')
  if (record.household === actor.household?.id) return refuse('FORBIDDEN', { yard: 'own' })
  if (!presence || presence.household !== record.household)
    return refuse('EVIDENCE_MISSING', { yard: 'present' })
  if (vote.rule.class === 'consult' && vote.recused.includes(record.household)) return refuse('RECUSED')
  const stray = strayChoice(vote, input.choice)
  if (stray) return stray
  const own = replacing(vote, record, presence, namings, now)
  if (own) return own
  const seen = witnesses.filter(
    ({ household }) => household !== record.household && household !== actor.household?.id
  )
  const doors = [...new Set(seen.map(({ door }) => door))]
  if (doors.length < WITNESSES)
    return refuse('WITNESS_MISSING', { yard: 'witnesses', need: WITNESSES, have: doors.length })
  if (handsToday(taken, actor.person, record.household, now) >= HANDS_A_DAY)
    return refuse('LIMIT_REACHED', { yard: 'hands', most: HANDS_A_DAY })
  return withCast(record, {
    choice: input.choice,
    person: actor.person,
    channel: 'hands',
    at: now,
    request: input.request,
    assisted: {
      saidAt: raisedAt,
      late: !takesBallots(matter, vote, now),
      paper: null,
      hand: { gathering: meeting.id, witnesses: doors }
    }
  })
}

interface Scene {
  matter: Matter
  record: BallotRecord | null
  actor: Actor
  namings?: readonly Naming[]
}

/** Why a hand is none of this meeting: it was raised before or after it, or its minutes are written already. */
const outsideMeeting = (meeting: CalledGathering, raisedAt: Instant): Refused | null => {
  const { standing } = meeting.called
  if (standing.status === 'ended') return refuse('WINDOW_CLOSED', { yard: 'minuted' })
  const inside = standing.status === 'open' && raisedAt >= standing.openedAt
  return inside && meetingState(meeting, raisedAt) === 'open'
    ? null
    : refuse('WINDOW_CLOSED', { yard: 'notOpen' })
}

/** Why a raised hand does not replace what the household sent itself. */
const replacing = (
  vote: Vote,
  record: BallotRecord,
  { people }: Presence,
  namings: readonly Naming[],
  now: Instant
): Refused | null => {
  const sender = sentBy(record, now)
  if (sender === undefined || people.some(({ person }) => person === sender)) return null
  if (sender === representativeIn(vote, namings, now)) return refuse('HOUSEHOLD_DISPUTE', PREVAILS)
  return now > vote.closesAt - DAY ? refuse('HOUSEHOLD_DISPUTE', { yard: 'hand' }) : null
}

/** Other households whose hands this person entered on this day of China. */
const handsToday = (
  taken: readonly BallotRecord[],
  person: string,
  household: string,
  now: Instant
): number =>
  taken.filter(
    record =>
      record.household !== household &&
      record.casts.some(
        cast => cast.channel === 'hands' && cast.person === person && chinaDate(cast.at) === chinaDate(now)
      )
  ).length
