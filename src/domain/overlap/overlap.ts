import type { MatterEvent } from '../matter/event'
import type { Matter } from '../matter/matter'
import { stakeInSites } from '../affected/affected'
import type { Actor } from '../office'
import { processRecusal } from '../recusal/stake'
import { reasonText } from '../matter/text'
import { refuse, type Refused } from '../refusal'
import { DAY, type Instant } from '../time'
import { feasibleOptions } from '../matter/options'
import type { VoteAbout } from '../matter/vote'
import { footprintOf, SETTLED_DAYS, type Footprint } from './footprint'

/** How an overlap is settled without joining: they are two things, or what was decided may be asked about again. */
export const OVERLAP_ENDS = ['apart', 'promise', 'procedure'] as const
export type OverlapEnd = (typeof OVERLAP_ENDS)[number]

/** An overlap the secretary or the street has looked at, and what they found. */
export interface SettledOverlap {
  with: string
  how: OverlapEnd
}

/** Another matter of the place as it is found, of whichever room. */
export interface Neighbouring {
  id: string
  title: string
  /** the title of its room */
  room: string
  footprint: Footprint
}

/** Two matters that ask for the same ground (同一地点): a site of each within the larger radius of the other. */
export interface Overlap {
  matter: string
  title: string
  room: string
  /** the own option that meets it */
  option: string
  /** the site of the other */
  theirs: string
  /** until when what the other decided stands; null while it is open */
  decidedUntil: Instant | null
  settled: boolean
}

/** Every site of a matter that meets another matter's of the same category, each pair of matters and option once. */
export const overlapsOf = (matter: Matter, others: readonly Neighbouring[], now: Instant): Overlap[] => {
  const mine = footprintOf(matter)
  if (!mine) return []
  return others.flatMap(({ id, title, room, footprint }) => {
    const until = footprint.decidedAt === null ? null : footprint.decidedAt + SETTLED_DAYS * DAY
    if (id === matter.id || footprint.category !== mine.category || (until !== null && now >= until))
      return []
    const reach = Math.max(mine.radius, footprint.radius)
    return mine.sites.flatMap(site => {
      const met = footprint.sites.find(each => within(site, each, reach))
      const settled = mine.settled.includes(id) || footprint.settled.includes(matter.id)
      return met
        ? [{ matter: id, title, room, option: site.option, theirs: met.name, decidedUntil: until, settled }]
        : []
    })
  })
}

/**
 * Why a place may not be put to the vote while another matter asks for it (DUPLICATE): with an open one it is merged or
 * joined first; what was decided stands for 180 days, but for a promise not kept or a fault of procedure.
 */
export const overlapBars = (
  matter: Matter,
  { about, option }: { about: VoteAbout; option: string | null },
  overlaps: readonly Overlap[]
): Refused | null => {
  const asked = about === 'choice' ? feasibleOptions(matter).map(({ id }) => id) : [option]
  if (about !== 'choice' && about !== 'site') return null
  const met = overlaps.find(each => !each.settled && asked.includes(each.option))
  if (!met) return null
  const { title, theirs, decidedUntil } = met
  return refuse('DUPLICATE', {
    overlap: met.matter,
    title,
    theirs,
    ...(decidedUntil !== null && { until: decidedUntil })
  })
}

/**
 * The secretary or the street settles an overlap in public, with a reason, and without a stake in any of the sites
 * (PROCESS_RECUSAL). That two open matters are two things (apart); that a decided one may be asked about again because a
 * promise was not kept or the procedure was at fault.
 */
export const settleOverlap = (
  matter: Matter,
  overlaps: readonly Overlap[],
  { actor, instead }: { actor: Actor; instead: readonly string[] },
  input: { other: string; how: OverlapEnd; reason: string }
): MatterEvent[] | Refused => {
  const met = overlaps.find(each => each.matter === input.other)
  if (!met) return refuse('NOT_FOUND', { overlap: true })
  if (met.settled) return refuse('DUPLICATE', { settled: true })
  const stake = stakeInSites(matter, actor)
  if (stake) return processRecusal(stake, instead)
  const decided = met.decidedUntil !== null
  if (decided && input.how === 'apart') return refuse('INVALID_EVENT', { field: 'how' })
  if (!decided && input.how !== 'apart') return refuse('INVALID_EVENT', { field: 'how' })
  const reason = reasonText(input.reason)
  if (typeof reason !== 'string') return reason
  return [{ type: 'OverlapSettled', with: met.matter, title: met.title, how: input.how, reason }]
}

interface Point {
  x: number
  y: number
}

const within = (a: Point, b: Point, distance: number): boolean =>
  (a.x - b.x) ** 2 + (a.y - b.y) ** 2 <= distance ** 2
