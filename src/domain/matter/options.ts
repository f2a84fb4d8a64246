import { isDeliberating } from '../levels/deliberating'
import { refuse, type Refused } from '../refusal'
import type { MatterEvent } from './event'
import type { AppraisalCause, Matter, Option } from './matter'
import { moveBars } from './moved'
import { radiusAdded, radiusBars, radiusOf } from './radius'
import { reasonText } from './text'
import { oneLine } from './suggestion'
import type { Announcement } from './vote'

export const NAME_MAX = 40

/**
 * A candidate site: a name, a place on the plan in whole metres, a cost in fen. Who is affected comes with it, within a radius
 * that may only be larger than that of the place, or of the site it is moved from (LIMIT_REACHED). While a block is
 * mitigated, the blocked site moved.
 */
export const addOption = (
  matter: Matter,
  input: Pick<Option, 'id' | 'name' | 'x' | 'y' | 'cost' | 'radius' | 'movedFrom'>,
  computed: { affected: readonly string[]; host: string | null; reaches?: readonly string[] }
): MatterEvent[] | Refused => {
  const { status } = matter.stage
  if (!isDeliberating(matter) && status !== 'mitigating') return refuse('WRONG_STAGE', { status })
  if (!matter.location) return refuse('WRONG_STAGE', { status: 'noLocation' })
  const name = oneLine(input.name)
  const length = [...name].length
  if (length === 0 || length > NAME_MAX) return refuse('INVALID_TEXT', { min: 1, max: NAME_MAX, length })
  if (matter.options.some(option => option.name === name)) return refuse('DUPLICATE', { option: name })
  const radius = radiusAdded(matter, input)
  const before = matter.options.find(({ id }) => id === input.movedFrom)
  const least = before ? radiusOf(matter, before) : matter.settings.radius
  const tooSmall = radius === undefined ? null : radiusBars(radius, least)
  if (tooSmall) return tooSmall
  const barred = moveBars(matter, input)
  if (barred) return barred
  const option = { ...input, name, ...computed, ...(radius !== undefined && { radius }), appraisal: null }
  return [{ type: 'OptionAdded', option }]
}

/** Appraisal (论证): feasible, or not and why. Decided by the street or its experts, not by the room. */
export const appraise = (
  matter: Matter,
  input: { option: string; feasible: boolean; cause: AppraisalCause | null; note: string }
): MatterEvent[] | Refused => {
  if (!matter.options.some(option => option.id === input.option)) return refuse('NOT_FOUND')
  if (!isDeliberating(matter) && matter.stage.status !== 'mitigating') return refuse('VOTE_FROZEN')
  if (!input.feasible && input.cause === null) return refuse('EVIDENCE_MISSING', { cause: true })
  const note = reasonText(input.note)
  if (typeof note !== 'string') return note
  const cause = input.feasible ? null : input.cause
  return [{ type: 'OptionAppraised', option: input.option, feasible: input.feasible, cause, note }]
}

export const feasibleOptions = (matter: Matter): readonly Option[] =>
  matter.options.filter(option => option.appraisal?.feasible === true)

/** The sites a ballot is about; none where it asks for the need or a measure. */
export const sitesAsked = (
  matter: Matter,
  { about, option }: Pick<Announcement, 'about' | 'option'>
): readonly string[] =>
  about === 'choice' ? feasibleOptions(matter).map(({ id }) => id) : option === null ? [] : [option]
