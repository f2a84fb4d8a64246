import { judgesOf } from '../affected/judges'
import { unjudged } from '../affected/nobody'
import { appraisalOwed } from '../matter/appraisals'
import { LEVEL_OFFICE } from '../matter/authority'
import type { Matter } from '../matter/matter'
import { partyStepOwed } from '../matter/partyStep'
import type { OfficeName } from '../office'
import { above } from './ladder'

/**
 * The offices on whose desk a matter lies: its owner's, and of those who owe a record or an appraisal, decide on a
 * recusal, judge that a site concerns nobody or may annul a vote. Wide enough for a list to be read by it; what each may do is asked again.
 */
export const desksOf = (matter: Matter): OfficeName[] => {
  const { owner, recusals, votes } = matter
  const contested = recusals.some(({ standing }) => ['proposed', 'appealed'].includes(standing.status))
  const annulling = votes.flatMap(({ level, result, certifiedAt, voided }) => {
    const to = above(level)
    return to && result && certifiedAt === null && voided === null ? [LEVEL_OFFICE[to]] : []
  })
  const all: OfficeName[] = [
    ...(owner ? [owner.office] : []),
    ...(partyStepOwed(matter) === null ? [] : (['secretary'] as const)),
    ...(appraisalOwed(matter) === null ? [] : (['streetOfficer'] as const)),
    ...(contested ? (['courtyardHead', 'secretary', 'streetOfficer'] as const) : []),
    ...unjudged(matter).flatMap(judgesOf),
    ...annulling
  ]
  return [...new Set(all)]
}
