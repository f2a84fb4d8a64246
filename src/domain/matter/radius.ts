import type { Matter, Option } from './matter'

/** Metres around a site within which households are affected, the edge included; an option may only enlarge it. */
export const radiusOf = (
  { settings }: Pick<Matter, 'settings'>,
  { radius }: Pick<Option, 'radius'>
): number => radius ?? settings.radius
