import type { MatterEvent } from '../matter/event'
import type { Matter, Option } from '../matter/matter'
import { feasibleOptions } from '../matter/options'
import { standingOn } from '../matter/standing'
import { reasonText } from '../matter/text'
import type { Actor } from '../office'
import { processRecusal, type Stake } from '../recusal/stake'
import { refuse, type Refused } from '../refusal'
import { affectedFrozen, stakeInSites, type Acting } from './affected'

/**
 * Says why nobody is affected by a feasible site. Refused where somebody is (FORBIDDEN), where it was said and not turned
 * down (DUPLICATE), and to whoever has a stake in a site (PROCESS_RECUSAL).
 */
export const stateNobody = (
  matter: Matter,
  { actor, office, instead }: Acting,
  input: { option: string; reason: string }
): MatterEvent[] | Refused => {
  const frozen = affectedFrozen(matter)
  if (frozen) return frozen
  const site = feasibleOptions(matter).find(({ id }) => id === input.option)
  if (!site) return refuse('NOT_FOUND', { site: true })
  const standing = standingOn(matter, site.id).length
  if (standing > 0) return refuse('FORBIDDEN', { affected: standing })
  if (site.nobody && site.nobody.second?.agrees !== false) return refuse('DUPLICATE', { nobody: true })
  const stake = stakeInSites(matter, actor)
  if (stake) return processRecusal(stake, instead)
  const reason = reasonText(input.reason)
  return typeof reason === 'string' ? [{ type: 'NobodyStated', option: site.id, office, reason }] : reason
}

/**
 * A second official agrees that nobody is affected, or says who is. Not the one who said it, and nobody with a stake
 * (PROCESS_RECUSAL); who does not agree gives a reason.
 */
export const judgeNobody = (
  matter: Matter,
  { actor, office, instead }: Acting,
  input: { option: string; agrees: boolean; reason: string }
): MatterEvent[] | Refused => {
  const frozen = affectedFrozen(matter)
  if (frozen) return frozen
  const site = unjudged(matter).find(({ id }) => id === input.option)
  if (!site) return refuse('NOT_FOUND', { nobody: true })
  const stake = stakeInJudging(matter, site, actor)
  if (stake) return processRecusal(stake, instead)
  const reason = input.agrees ? '' : reasonText(input.reason)
  return typeof reason === 'string'
    ? [{ type: 'NobodyJudged', option: site.id, agrees: input.agrees, office, reason }]
    : reason
}

/** What keeps this person from judging what was said of a site; null for nothing. */
export const stakeInJudging = (matter: Matter, { nobody }: Option, actor: Actor): Stake | null =>
  nobody?.by === actor.person ? 'stated' : stakeInSites(matter, actor)

/** Sites of which somebody said that they concern nobody, and no second official has judged it. */
export const unjudged = (matter: Matter): readonly Option[] =>
  matter.options.filter(({ id, nobody }) => nobody?.second === null && standingOn(matter, id).length === 0)

/** Feasible sites that concern nobody, of which nobody has said why or was not believed. */
export const unstated = (matter: Matter): readonly Option[] =>
  feasibleOptions(matter).filter(
    ({ id, nobody }) => (!nobody || nobody.second?.agrees === false) && standingOn(matter, id).length === 0
  )

/** A site that concerns nobody is put to the vote only once a second official agreed that it does (EVIDENCE_MISSING). */
export const nobodyBars = (matter: Matter, option: string): Refused | null => {
  if (standingOn(matter, option).length > 0) return null
  const nobody = matter.options.find(({ id }) => id === option)?.nobody
  if (nobody?.second?.agrees) return null
  const waits = nobody?.second === null
  return refuse('EVIDENCE_MISSING', { noneAffected: true, ...(waits && { waits }) })
}
