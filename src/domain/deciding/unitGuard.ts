import { SMALL } from './cells'
import { byCourtyard, hasTakenPart, type Voter } from './electorate'
import type { UnitGuard } from './ruleCard'
import { least, most } from './share'
import { staysWithin, type Line } from './verdict'

/**
 * Whether any courtyard is carried against its clear will (院际争议): in each with enough eligible households, those
 * who took part without saying yes stay within the dissent share of the courtyard. Where few of a courtyard take part
 * it counts as `presence` of its eligible, so that two noes of thirty are not yet a courtyard's will.
 */
export const unitGuard = (guard: UnitGuard, voters: readonly Voter[]): Line[] =>
  byCourtyard(voters).flatMap(([unit, households]) => {
    if (households.length < guard.from) return []
    const present = households.filter(hasTakenPart)
    const of = Math.max(present.length, least(guard.presence, households.length))
    return staysWithin({
      rule: 'unitGuard',
      denominator: 'heads',
      base: 'courtyard',
      unit,
      have: present.filter(voter => voter.choice !== 'yes').length,
      need: most(guard.dissent, of),
      of,
      clause: guard.clause,
      ...(present.length < SMALL ? { small: true } : {})
    })
  })
