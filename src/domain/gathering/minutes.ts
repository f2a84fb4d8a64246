import { countedCast } from '../ballot/countedCast'
import type { BallotRecord } from '../ballot/ballot'
import type { Matter } from '../matter/matter'
import type { Vote } from '../matter/vote'
import type { Instant } from '../time'
import type { AgendaItem, Talk } from './courtyardMeeting'
import type { Presence } from './presence'

/**
 * One item of the agenda as the minutes (纪要) keep it. Of a vote: how many of the households there gave their hand, how
 * many had voted before and were not counted again, and how many said nothing; never what they said.
 */
export type Minuted = Pick<AgendaItem, 'matter' | 'title'> &
  (
    | { kind: 'hands'; question: string; hands: number; before: number; silent: number }
    | { kind: 'talk'; talk: Talk }
    | { kind: 'heard' }
  )

/** Puts an item together from what happened; `vote` is the open one it was about, with its records. */
export const minutesOf = (
  gathering: string,
  { matter, title, talk }: AgendaItem,
  came: readonly Presence[],
  open: { vote: Vote; records: readonly BallotRecord[] } | null,
  until: Instant
): Minuted => {
  if (open && !open.vote.secret) {
    const there = new Set(came.map(({ household }) => household))
    const records = open.records.filter(({ household }) => there.has(household))
    const byHand = records.filter(record => gaveHand(record, gathering))
    const before = records.filter(record => !byHand.includes(record) && countedCast(record, until))
    const silent = there.size - byHand.length - before.length
    const { question } = open.vote
    return { matter, title, kind: 'hands', question, hands: byHand.length, before: before.length, silent }
  }
  return talk ? { matter, title, kind: 'talk', talk } : { matter, title, kind: 'heard' }
}

/** The vote of a matter that took ballots while the meeting was open; the last one, where there were two. */
export const voteDuring = ({ votes }: Matter, from: Instant, until: Instant): Vote | undefined =>
  votes.filter(({ openedAt, closesAt }) => openedAt <= until && closesAt >= from).pop()

/** Whether a household's hand was entered at this meeting, and in time. */
export const gaveHand = ({ casts }: Pick<BallotRecord, 'casts'>, gathering: string): boolean =>
  casts.some(({ assisted }) => assisted?.hand?.gathering === gathering && !assisted.late)
