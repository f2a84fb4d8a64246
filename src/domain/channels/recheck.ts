import { canonical } from '../deciding/canonical'
import { eligibleOn } from '../deciding/roll'
import { bySilence } from '../deciding/ruleCard'
import { sha256 } from '../deciding/sha256'
import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import { chinaDate, HOUR, type Instant } from '../time'
import { countedCast } from '../ballot/countedCast'
import { strayChoice, type BallotRecord, type Cast } from '../ballot/ballot'
import { verdictOf } from '../matter/closing'
import { SAID_BY_SILENCE } from '../matter/silence'
import { withWord } from './dispute'
import { openVoteOf, type Matter } from '../matter/matter'
import type { Vote } from '../matter/vote'
import { asksAgain, secondPerson } from './secondPerson'

/** At least one in ten assisted ballots is asked again, and never fewer than three. */
const ONE_IN = 10
const LEAST = 3

/** An assisted ballot that counted at the close. */
interface Assisted {
  record: BallotRecord
  cast: Cast
}

/**
 * Which assisted ballots somebody else asks again (抽查): all of them when without them the outcome would be another
 * one, else the sample; those that one hand entered within one hour come first. The order follows from the hashes of
 * the roll and of every ballot that had come by the close, so nobody can know it before and everybody can repeat it.
 */
export const drawRechecks = (vote: Vote, records: readonly BallotRecord[]): readonly Assisted[] => {
  const assisted = assistedAtClose(vote, records)
  const seed = seedOf(vote, records)
  const lot = ({ cast }: Assisted): string => sha256(seed + cast.hash)
  const cluster = ({ cast }: Assisted): number =>
    assisted.filter(other => batchOf(other.cast) === batchOf(cast)).length
  const order = [...assisted].sort((a, b) => cluster(b) - cluster(a) || (lot(a) < lot(b) ? -1 : 1))
  const sample = Math.max(LEAST, Math.ceil(assisted.length / ONE_IN))
  return decisive(vote, records) ? order : order.slice(0, sample)
}

/**
 * Somebody else asks the household and enters what it says, without seeing the ballot, or null when nobody was found
 * to ask. Only after the close (TOO_EARLY): before it nobody knows what will be drawn.
 */
export const recheck = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  input: { vote: string; choice: string | null; request: string },
  now: Instant
): BallotRecord | Refused => {
  const vote = openVoteOf(matter)
  if (!vote || vote.id !== input.vote) return refuse('VOTE_CLOSED')
  if (now <= vote.closesAt) return refuse('TOO_EARLY', { from: vote.closesAt })
  const outside = asksAgain(record, actor, now)
  if (outside) return outside
  if (!record) return refuse('NOT_ELIGIBLE')
  const stray = input.choice === null ? null : strayWord(vote, input.choice)
  if (stray) return stray
  const cast = countedCast(record, vote.closesAt)
  if (!cast?.assisted || isRechecked(record, cast)) return refuse('NOT_FOUND')
  const barred = secondPerson(vote, record, cast, actor, now)
  if (barred) return barred
  return withWord(record, {
    cast: cast.hash,
    kind: input.choice === null ? 'unreached' : 'recheck',
    agreed: input.choice === null || cast.choice === input.choice,
    person: actor.person,
    at: now,
    request: input.request
  })
}

/**
 * The paper of a drawn ballot (复核照片), for whoever asked its household again: the file of its photograph and what was
 * entered from it. Only once there is nobody left to ask at that door (TOO_EARLY before), so that whoever asks does not
 * know what the paper says. FORBIDDEN to everybody else, NOT_FOUND where nothing was photographed. `all`: every one of
 * them has to be asked.
 */
export const paperAskedAgain = (
  vote: Vote,
  { record, cast }: Assisted,
  all: boolean,
  actor: Actor,
  now: Instant
): { photo: string; choice: string } | Refused => {
  const barred = secondPerson(vote, record, cast, actor, now)
  if (barred) return barred
  if (!isAsked(record, cast, all)) return refuse('TOO_EARLY', { ask: true })
  if (!askedBy(record, cast, actor.person)) return refuse('FORBIDDEN', { asked: true })
  const photo = cast.assisted?.paper?.photo
  return photo ? { photo, choice: cast.choice } : refuse('NOT_FOUND')
}

/** Whether this person asked a household again about a ballot, or went and found nobody. */
const askedBy = ({ words = [] }: BallotRecord, { hash }: Cast, person: string): boolean =>
  words.some(
    word =>
      word.cast === hash && word.person === person && (word.kind === 'recheck' || word.kind === 'unreached')
  )

/**
 * Why a result is not certified yet: some drawn ballots were not asked again, or what was found would change the
 * outcome. What is found after the verdict changes no count; it only keeps the result from being certified. In a secret
 * vote there is no ballot of a household that could be asked again.
 */
export const recheckBars = (vote: Vote, records: readonly BallotRecord[]): Refused | null => {
  if (vote.secret) return null
  const all = decisive(vote, records)
  const open = drawRechecks(vote, records).filter(({ record, cast }) => !isAsked(record, cast, all))
  if (open.length > 0) return refuse('EVIDENCE_MISSING', { rechecks: open.length })
  const found = verdictOf({ ...vote, standsAt: Infinity }, records)
  return found.outcome === vote.result?.verdict.outcome
    ? null
    : refuse('EVIDENCE_MISSING', { contradicted: true })
}

/** Where silence decides the question is whether it objects. */
const strayWord = (vote: Vote, choice: string): Refused | null =>
  bySilence(vote.rule) && SAID_BY_SILENCE.some(each => each === choice) ? null : strayChoice(vote, choice)

/** What came of asking a household again. */
export const FOUND = ['same', 'different', 'unreached'] as const
export type Found = (typeof FOUND)[number]

export const foundBy = (record: BallotRecord, cast: Cast): Found | null => {
  const words = (record.words ?? []).filter(word => word.cast === cast.hash)
  const said = words.find(word => word.kind === 'recheck')
  if (said) return said.agreed ? 'same' : 'different'
  return words.some(word => word.kind === 'unreached') ? 'unreached' : null
}

/**
 * Whether a drawn ballot needs nobody to go again: the household was asked, or was not found on two days. Where the
 * outcome hangs on the assisted ballots (`all`) it has to be asked.
 */
export const isAsked = (record: BallotRecord, cast: Cast, all: boolean): boolean => {
  if (isRechecked(record, cast)) return true
  const missed = (record.words ?? []).filter(word => word.cast === cast.hash && word.kind === 'unreached')
  return !all && new Set(missed.map(({ at }) => chinaDate(at))).size >= 2
}

const isRechecked = (record: BallotRecord, cast: Cast): boolean =>
  (record.words ?? []).some(word => word.cast === cast.hash && word.kind === 'recheck')

/** Whether the outcome at the close hangs on assisted ballots: without them what the households sent themselves counts. */
export const decisive = (vote: Vote, records: readonly BallotRecord[]): boolean => {
  const atClose = { ...vote, standsAt: null }
  const alone = records.map(record => ({ ...record, casts: record.casts.filter(cast => !cast.assisted) }))
  return verdictOf(atClose, records).outcome !== verdictOf(atClose, alone).outcome
}

const assistedAtClose = (vote: Vote, records: readonly BallotRecord[]): readonly Assisted[] =>
  eligibleOn(vote.rule.class, records, vote.recused).flatMap(record => {
    const cast = countedCast(record, vote.closesAt)
    return cast?.assisted ? [{ record, cast }] : []
  })

const seedOf = (vote: Vote, records: readonly BallotRecord[]): string => {
  const casts = records.flatMap(record => record.casts).filter(cast => cast.at <= vote.closesAt)
  return sha256(canonical([vote.rollHash, ...casts.map(cast => cast.hash).sort()]))
}

/** The same hand within the same hour of the household's clock. */
const batchOf = ({ person, at, assisted }: Cast): string =>
  `${person} ${Math.floor((assisted?.saidAt ?? at) / HOUR)}`
