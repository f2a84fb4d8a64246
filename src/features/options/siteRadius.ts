import type { MatterView } from '../../contract/views/matter'
import { radiusBars, radiusOf } from '../../domain/matter/radius'
import { refusalSentence } from '../../locale/refusals'

/** The metres that a new site has at least: those of the place, or of the site that it is moved from. */
export const leastRadius = ({ radius, options }: MatterView, movedFrom: string | null): number => {
  const before = options.find(({ id }) => id === movedFrom)
  return before ? radiusOf({ settings: { radius } }, before) : radius
}

/** The typed radius in metres, null where nothing is typed; or what is wrong with it, before anything is sent. */
export const readRadius = (typed: string, least: number): { radius: number | null; wrong?: string } => {
  const text = typed.trim()
  if (text === '') return { radius: null }
  if (!/^\d{1,5}$/.test(text)) return { radius: null, wrong: '影响范围要写整数米，不放大就空着。' }
  const radius = Number(text)
  const barred = radiusBars(radius, least)
  return barred ? { radius: null, wrong: refusalSentence(barred.refused, barred.detail) } : { radius }
}
