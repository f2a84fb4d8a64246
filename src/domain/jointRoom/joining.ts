import { raised } from '../levels/handingUp'
import type { Ladder } from '../levels/ladder'
import type { MatterEvent } from '../matter/event'
import type { Matter, Option } from '../matter/matter'
import { reasonText } from '../matter/text'
import type { Actor, OfficeName } from '../office'
import { isProposer } from '../matter/matter'
import { standingOn } from '../matter/standing'
import { footprintOf } from '../overlap/footprint'
import { overlapsOf } from '../overlap/overlap'
import { imposedOn, isPending, recusedFrom } from '../recusal/recusal'
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
 * Two matters that ask for the same ground become one thread: within one unit they are merged where they are (合并); over
 * courtyards they are joined in a joint room at L2 (共议厅). The sites of the other come along with everybody who has
 * standing there and with what was to be done there, and so does who stands back or was asked to. Not while a vote binds
 * either of them (VOTE_FROZEN), not by whoever proposed one of them (PROCESS_RECUSAL), only of one category, and not where
 * they ask for different ground (NOT_FOUND): so no petition is buried in another one.
 */
export const joinMatters = (
  host: Matter,
  other: Matter & { roomTitle: string },
  { actor, office, instead, reason: typed, widened, ladder }: Joining,
  now: Instant
): { host: MatterEvent[]; other: MatterEvent[] } | Refused => {
  if (host.id === other.id) return refuse('NOT_FOUND', { overlap: true })
  const closed = joinable(host) ?? joinable(other)
  if (closed) return closed
  if (host.category !== other.category || host.location !== other.location)
    return refuse('EVIDENCE_MISSING', { sameKind: true })
  const { id: matter, title, roomTitle } = other
  const footprint = footprintOf(other)
  const theirs = footprint ? [{ id: matter, title, room: roomTitle, footprint }] : []
  if (overlapsOf(host, theirs, now).length === 0) return refuse('NOT_FOUND', { overlap: true })
  if (isProposer(host, actor.person) || isProposer(other, actor.person))
    return processRecusal('proposer', instead)
  const reason = reasonText(typed)
  if (typeof reason !== 'string') return reason
  const sites = sitesOf(host, other)
  const named = { office, reason: `“${title}”（${roomTitle}）并到这里，那里的受影响方跟着过来` }
  return {
    host: [
      ...(widened.gained.length > 0 ? upToTable(host, reason, ladder, now) : []),
      {
        type: 'Joined',
        other: { matter, title, room: roomTitle },
        proposedBy: [other.proposer.person, ...(other.alsoProposedBy ?? [])],
        courtyards: widened.gained.length > 0 ? widened.all : [],
        reason,
        unsignUntil: now + UNSIGN_DAYS * DAY
      },
      ...sites.map(option => ({ type: 'OptionAdded', option }) as const),
      ...standingBrought(host, other, sites).map(
        each => ({ type: 'AffectedAdded', ...each, ...named }) as const
      ),
      ...packageBrought(other, sites, now),
      ...recusalsBrought(host, other),
      ...declaredBrought(host, other)
    ],
    other: [{ type: 'Merged', into: host.id }]
  }
}

interface Joining {
  actor: Actor
  office: OfficeName
  /** who may join them where this person may not */
  instead: readonly string[]
  reason: string
  widened: Widened
  ladder: Ladder
}

/**
 * Asks further courtyards to sit down, where a site is felt beyond the unit; nothing of theirs is merged. Not a courtyard
 * that no site would be felt in (FORBIDDEN): its ballots would only make those of the others weigh less.
 */
export const widenRoom = (
  host: Matter,
  {
    asked,
    reason: typed,
    widened,
    ladder
  }: Pick<Joining, 'reason' | 'widened' | 'ladder'> & {
    /** keys of the courtyards */
    asked: readonly string[]
  },
  now: Instant
): MatterEvent[] | Refused => {
  const closed = joinable(host)
  if (closed) return closed
  if (widened.gained.length === 0) return refuse('DUPLICATE', { gathered: true })
  const felt = host.options.flatMap(({ reaches = [] }) => reaches)
  if (asked.some(key => !felt.includes(key))) return refuse('FORBIDDEN', { unfelt: true })
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

/**
 * Households with standing on a site of the other that its place alone does not give them here: they were added by hand,
 * came along from a site before, or live within a radius that was enlarged.
 */
const standingBrought = (host: Matter, other: Matter, sites: readonly Option[]) =>
  other.options.flatMap(theirs => {
    const here =
      sites.find(({ id }) => id === theirs.id) ??
      host.options.find(({ x, y }) => x === theirs.x && y === theirs.y)
    if (!here) return []
    const households = standingOn(other, theirs.id).filter(
      each => !here.affected.includes(each) && !standingOn(host, here.id).includes(each)
    )
    const courtyards = theirs.id === here.id ? [] : (theirs.reaches ?? [])
    return households.length > 0 ? [{ option: here.id, households, courtyards }] : []
  })

/** What was to come with the sites that are new here and can still be done by its day. */
const packageBrought = ({ measure }: Matter, sites: readonly Option[], now: Instant): MatterEvent[] =>
  measure.proposed
    .filter(({ option, due }) => now < due && sites.some(({ id }) => id === option))
    .map(each => ({ type: 'MeasureProposed', measure: each }))

/** The site that one of the other is here: itself, or what stands on the same place already. */
const siteHere = (host: Matter, other: Matter, id: string): string => {
  const theirs = other.options.find(each => each.id === id)
  return host.options.find(({ x, y }) => x === theirs?.x && y === theirs.y)?.id ?? id
}

const declaredBrought = (host: Matter, other: Matter): MatterEvent[] =>
  other.declared.flatMap(({ household, ground, option }) => {
    const site = option === undefined ? [] : [siteHere(host, other, option)]
    if (recusedFrom(host, site).includes(household)) return []
    return [
      { type: 'InterestDeclared', household, ground, ...(site[0] !== undefined && { option: site[0] }) }
    ]
  })

/** Who was told to stand back or is asked to, but for those of whom that is known here. */
const recusalsBrought = (host: Matter, other: Matter): MatterEvent[] => {
  const stands = (matter: Matter): ReadonlySet<string> =>
    new Set([...imposedOn(matter), ...matter.recusals.filter(isPending).map(({ household }) => household)])
  const [here, there] = [stands(host), stands(other)]
  const recusals = other.recusals
    .filter(
      each =>
        there.has(each.household) &&
        !here.has(each.household) &&
        (isPending(each) || each.standing.status === 'imposed')
    )
    .map(each => (each.option === undefined ? each : { ...each, option: siteHere(host, other, each.option) }))
  return recusals.length > 0 ? [{ type: 'RecusalsBrought', recusals }] : []
}
