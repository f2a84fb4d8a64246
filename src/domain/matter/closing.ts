import { decideVote } from '../deciding/decideVote'
import { merkleRoot } from '../deciding/merkle'
import { eligibleOn } from '../deciding/roll'
import { bySilence, type RuleCard } from '../deciding/ruleCard'
import { turnout } from '../deciding/turnout'
import type { Verdict } from '../deciding/verdict'
import type { Instant } from '../time'
import { isOnlyPresent } from '../body/attendance'
import { asOf, rootOf, rowOf } from '../trail/row'
import { countedCast, hasVoted } from '../ballot/countedCast'
import { rollEntryOf, type BallotRecord } from '../ballot/ballot'
import { assistedCasts, newcomerCasts, verdictStandsAt } from '../channels/dispute'
import { unservedAmong } from '../channels/doors'
import { untilOpened } from '../channels/envelopeCount'
import type { MatterEvent } from './event'
import { openVoteOf, type Matter } from './matter'
import { verdictDueAt, wasExtended, type Vote } from './vote'
import { converted, servedBy, silenceVerdict } from './silence'
import { attendingInSecret, secretLeaves, secretVerdict, type SecretBallot } from '../channels/secret'
import { aftermath } from './aftermath'

/**
 * Counts a vote whose window has run, from the frozen roll and the ballots alone. The instant of the result is the
 * close itself, so a timer that comes two days late finds the same verdict at the same instant.
 */
export const closeVote = (
  matter: Matter,
  records: readonly BallotRecord[],
  secret: readonly SecretBallot[] = []
): MatterEvent[] => {
  const vote = openVoteOf(matter)
  if (!vote || matter.stage.status !== 'voting') return []
  if (vote.secret) {
    const awaited = untilOpened(matter, vote, records)
    return awaited ? [awaited] : closedInSecret(matter, vote, records, secret)
  }
  const until = verdictStandsAt(records, vote.closesAt)
  if (vote.standsAt === null && until > vote.closesAt) {
    const assisted = assistedCasts(records, vote.closesAt).length
    const newcomers = newcomerCasts(records, vote.closesAt).length
    return [{ type: 'VerdictDeferred', vote: vote.id, until, assisted, ...(newcomers > 0 && { newcomers }) }]
  }
  const { rule } = vote
  const rows = rowsOf(vote, records)
  const came = rows.filter(({ row }) => row.choice !== null).map(({ record }) => record.household)
  const unserved = verdictOf(vote, records)
  const proven = silenceIsProven(vote, unserved, records)
  const verdict = proven ? verdictOf({ ...vote, affectedServed: true }, records) : unserved
  return [
    ...(proven ? [{ type: 'ServiceProven', vote: vote.id } as const] : []),
    {
      type: 'VoteClosed',
      vote: vote.id,
      verdict,
      root: rootOf(rows.map(({ row }) => row)),
      ...(bySilence(rule)
        ? { participants: reached(vote, records), turnout: [] }
        : {
            participants: came.length,
            ...beyond(came.length, attendingOf(vote, records)),
            turnout: turnout(rule, records.map(rollEntryOf), vote.recused, came, 'building', 'have').rows
          }),
      next: aftermath(matter, vote, verdict)
    },
    ...(bySilence(rule) && verdict.outcome === 'converted'
      ? [{ type: 'VoteAnnounced', announcement: converted(rule, vote, verdictDueAt(vote)) } as const]
      : [])
  ]
}

/** A secret vote tells its outcome and nothing smaller than itself. */
const closedInSecret = (
  matter: Matter,
  vote: Vote,
  records: readonly BallotRecord[],
  ballots: readonly SecretBallot[]
): MatterEvent[] => {
  const unserved = secretVerdict(vote, records, ballots)
  const proven = silenceIsProven(vote, unserved, records)
  const verdict = proven ? secretVerdict({ ...vote, affectedServed: true }, records, ballots) : unserved
  const marks = records.filter(hasVoted)
  return [
    ...(proven ? [{ type: 'ServiceProven', vote: vote.id } as const] : []),
    {
      type: 'VoteClosed',
      vote: vote.id,
      verdict,
      root: merkleRoot(secretLeaves(vote, marks, ballots)),
      participants: marks.length,
      ...beyond(marks.length, attendingInSecret(vote, records)),
      turnout: [],
      next: aftermath(matter, vote, verdict)
    }
  ]
}

/** How many came to the meeting: those whose ballot counts, and those who checked in and cast none. */
const attendingOf = (vote: Vote, records: readonly BallotRecord[]): number =>
  countedOf(vote, records, verdictDueAt(vote)).filter(
    ({ record, cast }) => cast !== undefined || isOnlyPresent(vote, record, false)
  ).length

/** How many were there, where some of them did not vote. */
const beyond = (came: number, attending: number): { attending?: number } =>
  attending > came ? { attending } : {}

/** Every household that may vote with its row of the tree, in the order of households; `until` is when the vote ended. */
export const rowsOf = (vote: Vote, records: readonly BallotRecord[], until: Instant = verdictDueAt(vote)) =>
  countedOf(vote, records, until).map(({ record, cast }) => ({
    record,
    row: rowOf(vote, record, cast?.choice ?? null)
  }))

export const verdictOf = (vote: Vote, records: readonly BallotRecord[]): Verdict =>
  bySilence(vote.rule) ? silenceVerdict(vote.rule, vote, records) : decidedBy(vote.rule, vote, records)

const decidedBy = (card: RuleCard, vote: Vote, records: readonly BallotRecord[]): Verdict =>
  decideVote({
    card,
    roll: records.map(rollEntryOf),
    recused: vote.recused,
    affected: vote.affected,
    options: vote.options,
    attendance: attendingOf(vote, records),
    ballots: countedOf(vote, records, verdictDueAt(vote)).flatMap(({ record, cast }) =>
      cast ? [{ household: record.household, choice: cast.choice }] : []
    ),
    extended: wasExtended(vote),
    affectedServed: vote.affectedServed
  })

/** How many that may object the notice reached. */
const reached = (vote: Vote, records: readonly BallotRecord[]): number =>
  eligibleOn(vote.rule.class, records, vote.recused).filter(record => servedBy(record, vote.closesAt)).length

const countedOf = (vote: Vote, records: readonly BallotRecord[], until: Instant) =>
  eligibleOn(vote.rule.class, records, vote.recused)
    .map(record => ({ record: asOf(record, until), cast: countedCast(record, vote.closesAt, until) }))
    .sort((a, b) => (a.record.household < b.record.household ? -1 : 1))

/** After the extension the silence of the affected no longer stops the vote, once every one of them was reached (送达). */
const silenceIsProven = (vote: Vote, verdict: Verdict, records: readonly BallotRecord[]): boolean =>
  verdict.outcome === 'affected_quorum_not_met' && wasExtended(vote) && unservedAmong(vote, records) === 0
