import { eligibleOn } from '../deciding/roll'
import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import { assistedVote, STORED_FILE } from './assisted'
import { countedCast, hasVoted, wasServed } from '../ballot/countedCast'
import type { BallotRecord } from '../ballot/ballot'
import { verdictDueAt, type Vote } from '../matter/vote'
import type { Matter } from '../matter/matter'

/** What is noted at a door: nobody in, no wish to vote, or the papers handed over (送达). */
export const DOOR_MARKS = ['notIn', 'refused', 'served'] as const
export type DoorMark = (typeof DOOR_MARKS)[number]

/** Beside them, that the household opened the notice itself. */
export type VisitMark = DoorMark | 'opened'

/** How a door stands on the board; `done` says that the household has voted, never how. */
export const DOOR_STATES = ['toVisit', 'notIn', 'done', 'refused'] as const
export type DoorState = (typeof DOOR_STATES)[number]

export interface Visit {
  mark: VisitMark
  person: string
  at: Instant
  request: string
  /** the photograph that proves the service; null for the other marks */
  photo: string | null
}

/** Notes a visit while the vote, or the choice to extend it, is open. Service needs a photograph (EVIDENCE_MISSING). */
export const markDoor = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  input: { vote: string; mark: DoorMark; photo: string | null; request: string },
  now: Instant
): BallotRecord | Refused => {
  const vote = assistedVote(matter, record, actor, input.vote, now)
  if ('refused' in vote) return vote
  if (!record) return refuse('NOT_ELIGIBLE')
  const { status } = matter.stage
  if (status !== 'extendable' && (status !== 'voting' || now > vote.closesAt)) return refuse('VOTE_CLOSED')
  const { mark, request } = input
  const photo = mark === 'served' ? input.photo : null
  if (mark === 'served' && !STORED_FILE.test(photo ?? '')) return refuse('EVIDENCE_MISSING', { photo: true })
  const visit = { mark, person: actor.person, at: now, request, photo }
  return { ...record, visits: [...(record.visits ?? []), visit] }
}

/** A ballot outweighs what was noted before it; of two notes the later one holds. */
export const doorState = (record: BallotRecord): DoorState => {
  if (hasVoted(record)) return 'done'
  const last = (record.visits ?? [])
    .map(({ mark }) => mark)
    .filter(isNoAnswer)
    .pop()
  return last ?? 'toVisit'
}

/** Whether the papers reached the household: it was served, or it has voted. */
export const isReached = (record: BallotRecord, voted: boolean): boolean => voted || wasServed(record)

/** How many affected households that may vote nobody has reached yet; at 0 all of them are served (送达). */
export const unservedAmong = (vote: Vote, records: readonly BallotRecord[]): number =>
  eligibleOn(vote.rule.class, records, vote.recused).filter(record => {
    const voted = record.marked || countedCast(record, vote.closesAt, verdictDueAt(vote)) !== undefined
    return vote.affected.includes(record.household) && !isReached(record, voted)
  }).length

const isNoAnswer = (mark: VisitMark): mark is 'notIn' | 'refused' => mark === 'notIn' || mark === 'refused'
