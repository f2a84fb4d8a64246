import { decideNoObjection } from '../deciding/noObjection'
import { bySilence, type NoObjectionCard } from '../deciding/ruleCard'
import { builtInCard } from '../deciding/ruleCards'
import type { Verdict } from '../deciding/verdict'
import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import { DAY, type Instant } from '../time'
import { countedCast, standingCast, wasServed } from '../ballot/countedCast'
import { mayCast } from '../ballot/casting'
import { rollEntryOf, withCast, type BallotRecord } from '../ballot/ballot'
import type { Visit } from '../channels/doors'
import { openVoteOf, type Matter } from './matter'
import { verdictDueAt, type Announcement, type Vote } from './vote'
import { dissentText } from './text'

/** What a household says against a thing that is done unless enough object (书面异议). */
export const OBJECTION = 'objection'
/** That it has nothing against it after all (收回异议). */
const TAKEN_BACK = 'takenBack'

/** What a household may say when it is asked again whether it objects. */
export const SAID_BY_SILENCE = [OBJECTION, TAKEN_BACK] as const

/** The notice was opened on the household's own telephone: from then on its silence counts (送达). */
export const openNotice = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  input: { vote: string; request: string },
  now: Instant
): BallotRecord | Refused => {
  const barred = mayCast(matter, record, actor, input.vote, now)
  if (barred) return barred
  const vote = openVoteOf(matter)
  if (!record || !vote || !bySilence(vote.rule)) return refuse('NOT_FOUND')
  return wasServed(record)
    ? record
    : { ...record, visits: [...(record.visits ?? []), opened(actor, input, now)] }
}

/**
 * A household objects in writing, with its reason, until the close; a later one takes the place of an earlier. It counts as
 * served by that. Nobody sees that or how many objected before the close.
 */
export const fileObjection = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  input: { vote: string; reason: string; request: string; held?: boolean },
  now: Instant
): BallotRecord | Refused => {
  const served = openNotice(matter, record, actor, input, now)
  if ('refused' in served) return served
  const text = dissentText(input.reason)
  if (typeof text !== 'string') return text
  const { person } = actor
  const { request, held } = input
  const said = withCast(served, { choice: OBJECTION, person, channel: 'online', at: now, request })
  const reason = { text, choice: OBJECTION, person, at: now, request, ...(held && { held }) }
  return { ...said, reason }
}

/** Takes the household's objection back until the close; without one nothing changes (NOT_FOUND where it never objected). */
export const takeBackObjection = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  input: { vote: string; request: string },
  now: Instant
): BallotRecord | Refused => {
  const served = openNotice(matter, record, actor, input, now)
  if ('refused' in served) return served
  if (standingCast(served)?.choice !== OBJECTION)
    return served.casts.length > 0 ? served : refuse('NOT_FOUND')
  const { person } = actor
  const { request } = input
  return withCast(served, { choice: TAKEN_BACK, person, channel: 'online', at: now, request })
}

/** What the household objects as things are; null where it does not, or no longer. */
export const standingObjection = (record: BallotRecord): string | null =>
  standingCast(record)?.choice === OBJECTION ? (record.reason?.text ?? null) : null

/** Decided by who was served and who objected by the close. */
export const silenceVerdict = (
  card: NoObjectionCard,
  vote: Vote,
  records: readonly BallotRecord[]
): Verdict =>
  decideNoObjection({
    card,
    roll: records.map(rollEntryOf),
    recused: vote.recused,
    objections: householdsOf(
      records,
      record => countedCast(record, vote.closesAt, verdictDueAt(vote))?.choice === OBJECTION
    ),
    served: householdsOf(records, record => servedBy(record, vote.closesAt))
  })

/** Whether the notice had reached the household at an instant. */
export const servedBy = ({ visits = [] }: BallotRecord, until: Instant): boolean =>
  wasServed({ visits: visits.filter(({ at }) => at <= until) })

/** The notice of the open vote that follows when silence did not decide: the same question under the other card. */
export const converted = ({ otherwise }: NoObjectionCard, vote: Vote, at: Instant): Announcement => {
  const card = builtInCard(otherwise)
  if (!card) throw new Error(`no such card: ${otherwise}`)
  const { min, max } = card.windowDays
  const days = Math.round((vote.closesAt - vote.openedAt) / DAY)
  return {
    vote: `${vote.id}.open`,
    about: vote.about,
    question: vote.question,
    option: vote.option,
    card: card.key,
    by: vote.openedBy,
    announcedAt: at,
    opensFrom: at + card.noticeDays * DAY,
    windowDays: Math.min(max, Math.max(min, days)),
    ...(vote.cost !== undefined && { cost: vote.cost })
  }
}

const opened = ({ person }: Actor, { request }: { request: string }, at: Instant): Visit => ({
  mark: 'opened',
  person,
  at,
  request,
  photo: null
})

const householdsOf = (
  records: readonly BallotRecord[],
  which: (record: BallotRecord) => boolean
): readonly string[] => records.filter(which).map(({ household }) => household)
