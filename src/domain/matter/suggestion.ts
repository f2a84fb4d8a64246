import { refuse, type Detail, type Refused } from '../refusal'
import type { Settings } from '../settings'
import { DAY, type Instant } from '../time'
import type { MatterEvent } from './event'

export const TITLE_MAX = 140

/** The text as it is kept: one line, without outer or doubled white space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Two texts say the same when nothing but punctuation, spaces, case and width differs. */
export const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Share of common character pairs (Dice), as whole thousandths: 1000 is the same text. */
export const likeness = (a: string, b: string): number => {
  const [left, right] = [pairs(normalise(a)), pairs(normalise(b))]
  if (left.size + right.size === 0) return normalise(a) === normalise(b) ? 1000 : 0
  const common = [...left].filter(pair => right.has(pair)).length
  return Math.floor((2000 * common) / (left.size + right.size))
}

/** From here on a neighbour is offered to join the matter that is already there. */
export const SIMILAR_FROM = 500

/** A matter of the place as a new suggestion is compared with it. */
export interface Known {
  id: string
  title: string
  open: boolean
  /** until when others are told of it; null as long as it is open */
  likeUntil: Instant | null
  proposer: string
  suggestedAt: Instant
  /** the title of its room, where that is another one of the place */
  elsewhere?: string
}

/** Matters that seem to say the same, open or decided in the last 180 days, the likest first and the room's own before another's. */
export const similar = (title: string, known: readonly Known[], now: Instant): readonly Known[] =>
  known
    .filter(each => each.likeUntil === null || now < each.likeUntil)
    .map(each => ({ each, like: likeness(title, each.title), far: each.elsewhere === undefined ? 0 : 1 }))
    .filter(({ like }) => like >= SIMILAR_FROM)
    .sort((a, b) => b.like - a.like || a.far - b.far || (a.each.id < b.each.id ? -1 : 1))
    .map(({ each }) => each)

/**
 * A one-line suggestion (小建议). The same text by the same person within a day in one room is DUPLICATE; a like matter of
 * any room of the place is DUPLICATE too, with its id, unless the person says it is a matter of its own or joins it. What is
 * decided and closed is not joined any more (NOT_FOUND).
 */
export const suggest = (
  input: { title: string; joins: string | null; apart: boolean },
  by: { person: string; household: string },
  where: { room: string; place: string; settings: Settings },
  known: readonly Known[],
  now: Instant
): MatterEvent[] | Refused => {
  const title = oneLine(input.title)
  if (normalise(title) === '') return refuse('INVALID_TEXT', { max: TITLE_MAX, length: 0 })
  if ([...title].length > TITLE_MAX)
    return refuse('INVALID_TEXT', { max: TITLE_MAX, length: [...title].length })
  const own = known.find(
    each =>
      each.elsewhere === undefined &&
      each.proposer === by.person &&
      now - each.suggestedAt < DAY &&
      normalise(each.title) === normalise(title)
  )
  if (own) return refuse('DUPLICATE', { matter: own.id, title: own.title, own: true })
  const [nearest] = similar(title, known, now)
  const suggested: MatterEvent = {
    type: 'Suggested',
    title,
    room: where.room,
    place: where.place,
    household: by.household,
    settings: where.settings,
    until: now + where.settings.petitionDays * DAY
  }
  if (input.joins !== null) {
    if (!known.some(each => each.id === input.joins && each.open)) return refuse('NOT_FOUND')
    return [suggested, { type: 'Merged', into: input.joins }]
  }
  return nearest && !input.apart ? refuse('DUPLICATE', nearestDetail(nearest)) : [suggested]
}

const nearestDetail = ({ id, title, likeUntil, elsewhere }: Known): Detail => ({
  matter: id,
  title,
  own: false,
  ...(elsewhere !== undefined && { room: elsewhere }),
  ...(likeUntil !== null && { decidedUntil: likeUntil })
})

const pairs = (text: string): Set<string> => {
  const letters = [...text]
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))
}
