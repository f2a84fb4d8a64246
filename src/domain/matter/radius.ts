import { refuse, type Refused } from '../refusal'
import type { Matter, Option } from './matter'

/** Metres around a site within which households are affected, the edge included; an option may only enlarge it. */
export const radiusOf = (
  { settings }: { settings: Pick<Matter['settings'], 'radius'> },
  { radius }: Pick<Option, 'radius'>
): number => radius ?? settings.radius

/** The radius that a new site is added with: a site that is moved takes its enlarged one along; undefined for the place's. */
export const radiusAdded = (
  { options }: Pick<Matter, 'options'>,
  { radius, movedFrom }: Pick<Option, 'radius' | 'movedFrom'>
): number | undefined => radius ?? options.find(({ id }) => id === movedFrom)?.radius

/** A radius is never smaller than that of the place, or of the site it is moved from (LIMIT_REACHED); both in metres. */
export const radiusBars = (radius: number, least: number): Refused | null =>
  radius < least ? refuse('LIMIT_REACHED', { radius, least }) : null
