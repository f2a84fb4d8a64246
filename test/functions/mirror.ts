import type { StoredMatter } from '../../cloudfunctions/store/matters'
import { actorIn } from '../../cloudfunctions/identity'
import { freezeRoll, rollHash } from '../../src/domain/deciding/roll'
import { announceVote } from '../../src/domain/matter/announcing'
import { enterPaper } from '../../src/domain/channels/assisted'
import { capacityFor, type Act } from '../../src/domain/matter/authority'
import { castBallot } from '../../src/domain/ballot/casting'
import { rollEntryOf, type BallotRecord } from '../../src/domain/ballot/ballot'
import { certifyResult, extendVote } from '../../src/domain/matter/afterClose'
import { answerAssisted } from '../../src/domain/channels/dispute'
import type { MatterEvent } from '../../src/domain/matter/event'
import { append, type Thread } from '../../src/domain/matter/journal'
import { openVoteOf, type Matter } from '../../src/domain/matter/matter'
import { openVote } from '../../src/domain/matter/opening'
import { recheckBars } from '../../src/domain/channels/recheck'
import { castSecret, secretId, type SecretBallot } from '../../src/domain/channels/secret'
import { voidVote } from '../../src/domain/matter/voiding'
import type { Actor } from '../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../src/domain/refusal'
import type { Instant } from '../../src/domain/time'
import { card } from '../domain/deciding/village'
import { caughtUp } from '../domain/matter/clockwork'

/** One matter in memory, moved by the rules alone; what chance draws for the database is taken over from there. */
export interface Mirror {
  stored: StoredMatter
  thread: Thread
  records: readonly BallotRecord[]
  secret: readonly SecretBallot[]
}

/** Who asks, under which request, when. */
interface Asking {
  openid: string
  person: Parameters<typeof actorIn>[2]
  request: string
  now: Instant
}

/** What is asked, in the words of the request. */
export interface Asked {
  name: 'announceVote' | 'openVote' | 'extendVote' | 'certifyResult' | 'voidVote' | Voice
  fields: Record<string, unknown>
}
const VOICES = ['castBallot', 'castSecret', 'enterPaperBallot', 'answerAssisted'] as const
type Voice = (typeof VOICES)[number]

export const mirrorOf = (stored: StoredMatter): Mirror => ({
  stored,
  thread: { matter: stored.state, journal: stored.journal },
  records: [],
  secret: []
})

/** The mirror as the clock would have left it by now. */
export const trulyAt = (mirror: Mirror, now: Instant): Mirror => {
  const { ladder } = mirror.stored.unit
  const thread = caughtUp(
    mirror.thread,
    now,
    () => mirror.records,
    () => mirror.secret,
    ladder
  )
  return { ...mirror, thread }
}

/** The mirror after what was asked, or the refusal; `drawn` are the records that an opening freezes. */
export const mirrored = (
  before: Mirror,
  { name, fields }: Asked,
  asking: Asking,
  drawn: readonly BallotRecord[]
): Mirror | Refused => {
  const mirror = trulyAt(before, asking.now)
  const actor = actorIn(mirror.stored.place, asking.openid, asking.person)
  if (isVoice(name)) return spoken(mirror, name, fields, actor, asking)
  const { unit } = mirror.stored
  const { matter } = mirror.thread
  const as = capacityFor(name as Act, actor, unit, matter.level, asking.now)
  if (isRefused(as)) return as
  const records = name === 'openVote' && matter.stage.status === 'announced' ? drawn : mirror.records
  const events = decided({ ...mirror, records }, name, fields, actor, asking.now)
  if (isRefused(events)) return events
  const signed = { by: asking.openid, as, request: asking.request, at: asking.now }
  return { ...mirror, records, thread: append(mirror.thread, matter.id, events, signed) }
}

const isVoice = (name: Asked['name']): name is Voice => VOICES.some(each => each === name)

const decided = (
  { stored, thread: { matter }, records }: Mirror,
  name: Exclude<Asked['name'], Voice>,
  fields: Asked['fields'],
  actor: Actor,
  now: Instant
): MatterEvent[] | Refused => {
  const { unit } = stored
  const { ladder } = unit
  switch (name) {
    case 'announceVote':
      return announceVote(
        matter,
        fields as Parameters<typeof announceVote>[1],
        card('ordinary'),
        actor.person,
        now
      )
    case 'openVote': {
      const roll = records.map(rollEntryOf)
      const hash = rollHash(freezeRoll('consult', roll))
      return openVote(
        matter,
        actor,
        { rule: card('ordinary'), rollHash: hash, roll, ladder, courtyards: unit.courtyards, petitioners: 4 },
        [],
        now
      )
    }
    case 'extendVote':
      return extendVote(matter, actor, fields as Parameters<typeof extendVote>[2], [], now)
    case 'certifyResult': {
      const events = certifyResult(matter, actor, ladder, [], now)
      const vote = openVoteOf(matter)
      return isRefused(events) || !vote ? events : (recheckBars(vote, records) ?? events)
    }
    default: {
      const touched = (fields.touched as { door: string }[]).map(({ door }) => door).sort()
      const fault = { ...fields, touched } as unknown as Parameters<typeof voidVote>[2]
      return voidVote(matter, actor, fault, { unit, ladder, instead: [] }, now)
    }
  }
}

const spoken = (
  mirror: Mirror,
  name: Voice,
  fields: Asked['fields'],
  actor: Actor,
  { request, now }: Asking
): Mirror | Refused => {
  const { matter } = mirror.thread
  const record = mirror.records.find(each => each.household === fields.household) ?? null
  if (name === 'castSecret') return inSecret(mirror, record, fields, actor, now)
  const after = said(matter, record, name, { ...fields, request }, actor, now)
  return isRefused(after) ? after : withRecord(mirror, after)
}

const said = (
  matter: Matter,
  record: BallotRecord | null,
  name: Voice,
  input: Asked['fields'],
  actor: Actor,
  now: Instant
): BallotRecord | Refused => {
  if (name === 'castBallot')
    return castBallot(matter, record, actor, input as Parameters<typeof castBallot>[3], now)
  if (name === 'answerAssisted') {
    const { cast, agreed, request } = input as Parameters<typeof answerAssisted>[2]
    return answerAssisted(record, actor, { cast, agreed, request }, now)
  }
  const witnesses = (input.witnesses as { who: string }[]).map(({ who }) => who)
  return enterPaper(
    matter,
    record,
    actor,
    { ...input, witnesses } as unknown as Parameters<typeof enterPaper>[3],
    now
  )
}

const inSecret = (
  mirror: Mirror,
  record: BallotRecord | null,
  fields: Asked['fields'],
  actor: Actor,
  now: Instant
): Mirror | Refused => {
  const input = fields as Parameters<typeof castSecret>[4]
  const id = secretId(input.vote, input.token)
  const before = mirror.secret.find(each => each.id === id) ?? null
  const done = castSecret(mirror.thread.matter, record, before, actor, input, now)
  if (isRefused(done)) return done
  if (!record) return refuse('NOT_ELIGIBLE')
  const secret = [...mirror.secret.filter(each => each.id !== id), done.ballot]
  return withRecord({ ...mirror, secret }, { ...record, marked: true })
}

const withRecord = (mirror: Mirror, after: BallotRecord): Mirror => ({
  ...mirror,
  records: mirror.records.map(each => (each.household === after.household ? after : each))
})
