import type { Matter, Option } from '../matter/matter'
import { holdsOffice, type Actor, type OfficeName } from '../office'
import { isRefused } from '../refusal'
import type { Instant } from '../time'
import type { Unit } from '../unit'
import { affectedFrozen } from './affected'
import { stakeInJudging, unjudged } from './nobody'

/** Whose task it is to judge what was said of a site: another head and the secretary, or the street where the secretary said it. */
export const judgesOf = ({ nobody }: Option): readonly OfficeName[] =>
  nobody?.office === 'secretary' ? ['courtyardHead', 'streetOfficer'] : ['courtyardHead', 'secretary']

/** Whether a site waits for this person to judge that it concerns nobody, and nothing keeps them from it. */
export const mustJudge = (matter: Matter, actor: Actor, unit: Unit, now: Instant): boolean =>
  affectedFrozen(matter) === null &&
  unjudged(matter).some(
    site =>
      stakeInJudging(matter, site, actor) === null &&
      !isRefused(holdsOffice(actor, judgesOf(site), unit, now))
  )
