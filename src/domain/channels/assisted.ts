import { homeOf } from '../deciding/roll'
import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import type { Naming } from '../representative'
import type { Instant } from '../time'
import { PREVAILS, representativeSent } from '../ballot/sender'
import { strayChoice, withCast, type Assistance, type BallotRecord } from '../ballot/ballot'
import { openVoteOf, type Matter } from '../matter/matter'
import type { Vote } from '../matter/vote'
import { processRecusal } from '../recusal/stake'

/** A ballot on paper (纸质票), as it was filled in at the door. */
export interface PaperBallot {
  vote: string
  choice: string
  /** two people by name or door, neither of the household nor of whoever enters it */
  witnesses: readonly string[]
  /** the file of the photograph */
  photo: string
  /** the phone's clock at the door; where there is no signal this is long before the entry */
  enteredAtDoor: Instant
  request: string
}

const WITNESSES = 2
export const STORED_FILE = /^cloud:\/\/\S+$/

/**
 * Enters a household's ballot from paper. Refused without two witnesses (WITNESS_MISSING) or a photograph
 * (EVIDENCE_MISSING). What reaches the vote after the close is kept and never counted (未计入), whatever hour the
 * paper says: only the server's clock decides that. What a named representative has sent no paper replaces.
 */
export const enterPaper = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  input: PaperBallot,
  now: Instant,
  namings: readonly Naming[] = []
): BallotRecord | Refused => {
  const vote = assistedVote(matter, record, actor, input.vote, now)
  if ('refused' in vote) return vote
  if (!record) return refuse('NOT_ELIGIBLE')
  if (vote.secret) return refuse('FORBIDDEN', { secret: true })
  const stray = strayChoice(vote, input.choice)
  if (stray) return stray
  if (takesBallots(matter, vote, now) && representativeSent(vote, record, namings, now))
    return refuse('HOUSEHOLD_DISPUTE', PREVAILS)
  const assisted = onPaper(matter, vote, record, actor, input, now)
  if ('refused' in assisted) return assisted
  const { choice, request } = input
  return withCast(record, { choice, person: actor.person, channel: 'paper', at: now, request, assisted })
}

/** How a paper came: not filled in before the opening, seen by two people, and photographed. */
export const onPaper = (
  matter: Matter,
  vote: Vote,
  record: BallotRecord,
  actor: Actor,
  input: Pick<PaperBallot, 'witnesses' | 'photo' | 'enteredAtDoor'>,
  now: Instant
): Assistance | Refused => {
  if (input.enteredAtDoor < vote.openedAt) return refuse('TOO_EARLY', { from: vote.openedAt })
  const witnesses = namedWitnesses(input.witnesses, record, actor, WITNESSES)
  if ('refused' in witnesses) return witnesses
  if (!STORED_FILE.test(input.photo)) return refuse('EVIDENCE_MISSING', { photo: true })
  return {
    saidAt: Math.min(input.enteredAtDoor, now),
    late: !takesBallots(matter, vote, now),
    paper: { witnesses, photo: input.photo }
  }
}

/** Who saw it, each once, neither of the household nor whoever enters it; WITNESS_MISSING when fewer than `need`. */
export const namedWitnesses = (
  names: readonly string[],
  record: BallotRecord,
  actor: Actor,
  need: number
): readonly string[] | Refused => {
  const own = [record.door, homeOf(record), actor.household?.door ?? '']
  const named = names.map(each => each.trim()).filter(each => each !== '' && !own.includes(each))
  const witnesses = [...new Set(named)]
  return witnesses.length < need ? refuse('WITNESS_MISSING', { need, have: witnesses.length }) : witnesses
}

/**
 * The vote for which this person may take a household's ballot: a grid worker anywhere, a stair head at the doors of
 * the building (FORBIDDEN elsewhere), never somebody whose own household would gain, never for one that stands back. Nobody
 * else learns from the answer whether a door is on the roll.
 */
export const assistedVote = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  voteId: string,
  now: Instant
): Vote | Refused => {
  const vote = openVoteOf(matter)
  if (!vote || vote.id !== voteId) return refuse('VOTE_CLOSED')
  const barred = servesDoor(actor, record?.building ?? '', now)
  if (barred) return barred
  if (!record) return refuse('NOT_ELIGIBLE')
  if (actor.household && vote.recused.includes(actor.household.id)) return processRecusal('conflicted', [])
  if (vote.rule.class === 'consult' && vote.recused.includes(record.household)) return refuse('RECUSED')
  return vote
}

export const takesBallots = (matter: Matter, vote: Vote, now: Instant): boolean =>
  matter.stage.status === 'voting' && now <= vote.closesAt

/** Why somebody does not go to the doors of a building today: only its stair head or a grid worker of the place does. */
export const servesDoor = (actor: Actor, building: string, now: Instant): Refused | null => {
  const here = actor.mandates.filter(
    ({ office, unit }) => office === 'gridWorker' || (office === 'stairHead' && unit === building)
  )
  if (here.some(({ from, until }) => from <= now && now < until)) return null
  return refuse(here.length > 0 ? 'MANDATE_EXPIRED' : 'FORBIDDEN')
}
