import type { Matter, Option } from './matter'

/** Metres around a site within which households are affected, the edge included; an option may only enlarge it. */
export const radiusOf = (
  { settings }: Pick<Matter, 'settings'>,
  { radius }: Pick<Option, 'radius'>
): number => radius ?? settings.radius

/** The radius that a new site is added with: a site that is moved takes its enlarged one along; undefined for the place's. */
export const radiusAdded = (
  { options }: Pick<Matter, 'options'>,
  { radius, movedFrom }: Pick<Option, 'radius' | 'movedFrom'>
): number | undefined => radius ?? options.find(({ id }) => id === movedFrom)?.radius
