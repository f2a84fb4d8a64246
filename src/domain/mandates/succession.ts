import type { Ladder } from '../levels/ladder'
import type { Owner } from '../levels/level'
import type { OfficeName } from '../office'
import { DAY, type Instant } from '../time'
import { isHeld, isOf, type Official, type Seat, type Term } from './term'

/** So long at most somebody stands in before they are named anew. */
const ACTING_DAYS = 90

/** Who stands in when an office falls empty: the level above. */
const STANDS_IN: Readonly<Partial<Record<OfficeName, OfficeName>>> = {
  courtyardHead: 'secretary',
  secretary: 'streetOfficer'
}

/**
 * The terms that must change so that no office of the place is empty: an office nobody holds goes to somebody of the
 * level above until a successor takes it (代理), and whoever stands in stops when there is one. The same however often
 * it is asked; an office nobody above can take stays empty.
 */
export const succession = (
  seats: readonly (Seat & { name: string; place: string })[],
  officials: readonly Official[],
  now: Instant
): Official[] =>
  seats.reduce<Official[]>(
    (all, seat) => {
      const holding = (term: Term): boolean =>
        isOf(term, seat) && term.place === seat.place && isHeld(term, now)
      const holders = all.flatMap(({ terms }) => terms).filter(holding)
      if (holders.some(({ acting }) => acting === undefined))
        return changed(all, term => (holding(term) && term.acting ? { ...term, until: now } : term))
      if (holders.length > 0) return all
      const office = STANDS_IN[seat.office]
      const next = all
        .flatMap(({ person, terms }) => terms.map(term => ({ person, term })))
        .filter(({ term }) => term.office === office && term.place === seat.place && isHeld(term, now))
        .sort(
          (a, b) =>
            Number(a.term.acting !== undefined) - Number(b.term.acting !== undefined) ||
            a.term.from - b.term.from
        )[0]
      if (!next) return all
      const { office: of, unit, place, name } = seat
      const until = Math.min(next.term.until, now + ACTING_DAYS * DAY)
      const acting: Term = { office: of, unit, place, name, from: now, until, acting: next.term.name }
      return all.map(each =>
        each.person === next.person ? { ...each, terms: [...each.terms, acting] } : each
      )
    },
    [...officials]
  )

/** An owner as the place has it now: with the name of whoever stands in, or without. */
export const ownerNow = (owner: Owner, officials: readonly Official[], now: Instant): Owner => {
  const acting = officials
    .flatMap(({ terms }) => terms)
    .find(term => isOf(term, owner) && term.acting !== undefined && isHeld(term, now))?.acting
  const { office, unit } = owner
  return acting === undefined ? { office, unit } : { office, unit, acting }
}

export const ladderNow = (ladder: Ladder, officials: readonly Official[], now: Instant): Ladder => ({
  L1: ownerNow(ladder.L1, officials, now),
  L2: ownerNow(ladder.L2, officials, now),
  L3: ownerNow(ladder.L3, officials, now)
})

const changed = (all: readonly Official[], change: (term: Term) => Term): Official[] =>
  all.map(each => {
    const terms = each.terms.map(change)
    return terms.some((term, at) => term !== each.terms[at]) ? { ...each, terms } : each
  })
