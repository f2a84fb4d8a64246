import { isHeld } from '../src/domain/mandates/term'
import { openVoteOf, type Matter } from '../src/domain/matter/matter'
import { standingIn, standingOn } from '../src/domain/matter/standing'
import type { Actor, OfficeName } from '../src/domain/office'
import { stakeOf } from '../src/domain/recusal/stake'
import type { Refused } from '../src/domain/refusal'
import type { Call } from './endpoint'
import { actorIn } from './identity'
import type { StoredMatter } from './store/matters'
import { people } from './store/people'

const UPWARD = ['courtyardHead', 'secretary', 'streetOfficer'] as const satisfies readonly OfficeName[]

/**
 * Who may act when one official must stand back (程序回避): the others of that office who have a say in this unit, where
 * there are none the office above, and never the one who stands back.
 */
export const insteadOf = ({ unit }: StoredMatter, office: OfficeName, actor: Actor): readonly string[] => {
  const others = unit.offices.filter(
    each =>
      (each.office !== 'courtyardHead' || unit.courtyards.some(({ key }) => key === each.unit)) &&
      !actor.mandates.some(held => held.office === each.office && held.unit === each.unit)
  )
  const named = UPWARD.slice(
    Math.max(
      0,
      UPWARD.findIndex(each => each === office)
    )
  )
    .map(from => others.filter(each => each.office === from).map(({ name }) => name))
    .find(names => names.length > 0)
  return named ?? []
}

/**
 * A refusal that names who may act instead, without those who would have to stand back as well: nobody is sent to a door
 * that is shut too. Where nobody it names is left, those of the offices above. A read, and only where somebody is named.
 */
export const sentRight = async (
  { place, unit, state }: StoredMatter,
  refusal: Refused,
  { openid: asking, now }: Pick<Call, 'openid' | 'now'>
): Promise<Refused> => {
  const instead = refusal.detail?.instead
  if (!Array.isArray(instead) || instead.length === 0) return refusal
  const officials = await people.inOffice(place)
  const concerned = concernedIn(state)
  const isFit = (name: string): boolean =>
    officials.some(
      ({ openid, person }) =>
        openid !== asking &&
        person.mandates.some(term => term.place === place && term.name === name && isHeld(term, now)) &&
        stakeOf(state, actorIn(place, openid, person), concerned) === null
    )
  const above = UPWARD.slice(1).flatMap(office => unit.offices.filter(each => each.office === office))
  const fit = [instead.map(String), ...above.map(({ name }) => [name])]
    .map(names => names.filter(isFit))
    .find(names => names.length > 0)
  return { ...refusal, detail: { ...refusal.detail, instead: fit ?? instead } }
}

/** Whom what is under way concerns: those affected by what is asked about, or else by any of the sites. */
const concernedIn = (matter: Matter): readonly string[] => {
  const { stage, options, votes } = matter
  if (stage.status === 'announced') return standingIn(matter, stage.announcement)
  const open = openVoteOf(matter)
  if (open) return open.affected
  return [
    ...votes.flatMap(({ affected }) => affected),
    ...options.flatMap(({ id }) => standingOn(matter, id))
  ]
}
