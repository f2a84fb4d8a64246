import { standingIn as stickyStanding, type EarlierOption } from '../deciding/affected'
import { hearingsFor } from '../hearing/carries'
import type { Matter, Option } from './matter'
import { feasibleOptions } from './options'
import { radiusOf } from './radius'
import type { Announcement, Vote } from './vote'

/** Who has standing in an announced vote; in a choice those affected by any of its options. */
export const standingIn = (
  matter: Matter,
  { about, option }: Pick<Announcement, 'about' | 'option'>
): readonly string[] =>
  about === 'choice'
    ? [...new Set(feasibleOptions(matter).flatMap(({ id }) => standingOn(matter, id)))].sort()
    : standingOn(matter, option)

/**
 * Who has standing on an option: those near it, those of the site it was moved from, step by step, and those whose standing
 * follows them from a vote or, where the option was added after it, from a hearing.
 */
export const standingOn = (matter: Matter, option: string | null): readonly string[] => {
  const site = matter.options.find(each => each.id === option)
  return site ? [...new Set([...site.affected, ...followedTo(matter, site)])].sort() : []
}

/** Households that have had their say about a site, or whose standing in a hearing or a vote followed them to it. */
export const followedTo = (matter: Matter, site: Option): readonly string[] => {
  const heard = hearingsFor(matter, site).flatMap(each => earlier(matter, each.option, each.heard))
  const voted = matter.votes.flatMap(asked).flatMap(({ id, affected }) => earlier(matter, id, affected))
  const moved = site.movedFrom ? standingOn(matter, site.movedFrom) : []
  return [...new Set([...moved, ...stickyStanding(site, [], [...heard, ...voted])])].sort()
}

const earlier = (matter: Matter, id: string | null, affected: readonly string[]): EarlierOption[] => {
  const place = matter.options.find(each => each.id === id)
  return place ? [{ place, radius: radiusOf(matter, place), affected }] : []
}

const asked = ({
  option,
  options,
  affected
}: Vote): readonly { id: string | null; affected: readonly string[] }[] =>
  options.length > 0 ? options : [{ id: option, affected }]
