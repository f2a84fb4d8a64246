import { raised } from '../levels/handingUp'
import type { Ladder } from '../levels/ladder'
import type { MatterEvent } from '../matter/event'
import type { Matter, Option } from '../matter/matter'
import { reasonText } from '../matter/text'
import type { Actor } from '../office'
import { processRecusal } from '../recusal/stake'
import { refuse, type Refused } from '../refusal'
import { DAY, type Instant } from '../time'

/** Days in which a signer may take the name back after the matter became one with another. */
const UNSIGN_DAYS = 7

/** The courtyards a matter's unit gains, and all it has then, by name; `gained` is empty where nothing widens. */
export interface Widened {
  gained: readonly string[]
  all: readonly string[]
}

/**
 * Two matters become one thread: within one unit they are merged where they are (合并); over courtyards they are joined in
 * a joint room at L2 (共议厅). The sites of the other, and who declared a gain in it, come along. Not while a vote binds
 * either of them (VOTE_FROZEN), not by whoever proposed one of them (PROCESS_RECUSAL), and only of one category.
 */
export const joinMatters = (
  host: Matter,
  other: Matter & { roomTitle: string },
  { actor, reason: typed, widened, ladder }: Joining,
  now: Instant
): { host: MatterEvent[]; other: MatterEvent[] } | Refused => {
  if (host.id === other.id) return refuse('NOT_FOUND', { overlap: true })
  const closed = joinable(host) ?? joinable(other)
  if (closed) return closed
  if (host.category !== other.category || host.location !== other.location)
    return refuse('EVIDENCE_MISSING', { sameKind: true })
  if ([host, other].some(({ proposer }) => proposer.person === actor.person))
    return processRecusal('proposer', [])
  const reason = reasonText(typed)
  if (typeof reason !== 'string') return reason
  const { id: matter, title, roomTitle } = other
  const known = new Set(host.declared.map(each => each.household))
  return {
    host: [
      ...(widened.gained.length > 0 ? upToTable(host, reason, ladder, now) : []),
      {
        type: 'Joined',
        other: { matter, title, room: roomTitle },
        courtyards: widened.gained.length > 0 ? widened.all : [],
        reason,
        unsignUntil: now + UNSIGN_DAYS * DAY
      },
      ...sitesOf(host, other).map(option => ({ type: 'OptionAdded', option }) as const),
      ...other.declared
        .filter(({ household }) => !known.has(household))
        .map(({ household, ground }) => ({ type: 'InterestDeclared', household, ground }) as const)
    ],
    other: [{ type: 'Merged', into: host.id }]
  }
}

interface Joining {
  actor: Actor
  reason: string
  widened: Widened
  ladder: Ladder
}

/** Asks further courtyards to sit down, where a site is felt beyond the unit; nothing of theirs is merged. */
export const widenRoom = (
  host: Matter,
  { reason: typed, widened, ladder }: Omit<Joining, 'actor'>,
  now: Instant
): MatterEvent[] | Refused => {
  const closed = joinable(host)
  if (closed) return closed
  if (widened.gained.length === 0) return refuse('DUPLICATE', { gathered: true })
  const reason = reasonText(typed)
  if (typeof reason !== 'string') return reason
  return [
    ...upToTable(host, reason, ladder, now),
    { type: 'Joined', other: null, courtyards: widened.all, reason, unsignUntil: null }
  ]
}

/** Courtyards that would feel or host one of these sites and do not sit at the table, so that it cannot be put to the vote. */
export const unseated = (
  options: readonly Option[],
  courtyards: readonly { key: string }[]
): readonly string[] => {
  const seated = new Set(courtyards.map(each => each.key))
  return [...new Set(options.flatMap(({ reaches }) => reaches ?? []))].filter(key => !seated.has(key)).sort()
}

/** Whether a name may still be taken back because of the joining, although the list is closed. */
export const mayUnsign = ({ jointRoom, stage }: Matter, now: Instant): boolean =>
  now < (jointRoom?.unsignUntil ?? 0) &&
  (stage.status === 'accepted' || stage.status === 'deliberating' || stage.status === 'announced')

const FREE = ['deliberating', 'handedUp', 'accepted'] as const

const joinable = ({ stage: { status }, level, category }: Matter): Refused | null => {
  if (['announced', 'voting', 'extendable', 'mitigating', 'runoff', 'review', 'certifying'].includes(status))
    return refuse('VOTE_FROZEN', { joining: true })
  const free = FREE.some(each => each === status) && level !== 'L3' && category !== null
  return free ? null : refuse('WRONG_STAGE', { status })
}

/** The second level is where courtyards meet; whatever the matter was waiting for there, the secretary now has it. */
const upToTable = (matter: Matter, reason: string, ladder: Ladder, now: Instant): MatterEvent[] => {
  if (matter.level === 'L1')
    return [raised(matter, 'L2', 'overlap', reason, false, ladder, now), { type: 'Accepted' }]
  return matter.stage.status === 'handedUp' ? [{ type: 'Accepted' }] : []
}

/** Sites of the other that are not there yet; where the names are alike, the room tells them apart. */
const sitesOf = (host: Matter, other: Matter & { roomTitle: string }): Option[] =>
  other.options
    .filter(option => !host.options.some(({ x, y }) => x === option.x && y === option.y))
    .map(option =>
      host.options.some(({ name }) => name === option.name)
        ? { ...option, name: `${option.name}（${other.roomTitle}）` }
        : option
    )
