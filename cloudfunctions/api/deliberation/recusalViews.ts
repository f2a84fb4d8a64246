import type { MatterView, ProposalView } from '../../../src/contract/views/matter'
import { recusalBars, recusalsFor } from '../../../src/domain/recusal/decidingRecusal'
import type { Matter } from '../../../src/domain/matter/matter'
import {
  imposedRecusals,
  RECUSAL_GROUNDS,
  type Recusal,
  type RecusalStanding,
  recusedHouseholds
} from '../../../src/domain/recusal/recusal'
import type { Actor } from '../../../src/domain/office'
import type { Instant } from '../../../src/domain/time'
import { doorOf, type Unit } from '../../../src/domain/unit'

/** What everybody sees of those who stand back: how many, and for what. */
export const recusalGrounds = (matter: Matter): MatterView['recusalGrounds'] => {
  const declared = new Set(matter.declared.map(each => each.household))
  const groundOf = (household: string) =>
    declared.has(household)
      ? 'declared'
      : imposedRecusals(matter).find(each => each.household === household)?.ground
  const grounds = recusedHouseholds(matter).map(groundOf)
  return (['declared', ...RECUSAL_GROUNDS] as const).flatMap(ground => {
    const households = grounds.filter(each => each === ground).length
    return households > 0 ? [{ ground, households }] : []
  })
}

/** The proposals about the viewer's own household, and those the viewer decides. */
export const proposalViews = (matter: Matter, actor: Actor, unit: Unit, now: Instant): ProposalView[] => {
  const deciding = recusalsFor(matter, actor, unit, now)
  return matter.recusals.flatMap(recusal => {
    const mine = recusal.household === actor.household?.id
    const decides = deciding.includes(recusal)
    if (!mine && !decides) return []
    const decide = decides ? { barred: recusalBars(matter, recusal, actor, now) } : null
    return [proposalView(matter, recusal, mine, decide)]
  })
}

const proposalView = (
  { place, options }: Matter,
  { id, household, ground, option, evidence, statement, standing }: Recusal,
  mine: boolean,
  decide: ProposalView['decide']
): ProposalView => ({
  id,
  door: doorOf(place, household),
  ground,
  site: option === undefined ? null : (options.find(each => each.id === option)?.name ?? ''),
  evidence,
  statement: statement?.text ?? null,
  status: standing.status,
  reason: reasonIn(standing),
  appeal: standing.status === 'appealed' ? standing.text : null,
  mine,
  due: dueIn(standing),
  passed: passedIn(standing),
  decide
})

const reasonIn = (standing: RecusalStanding): string | null => {
  if (standing.status === 'appealed') return standing.first.reason
  return 'reason' in standing ? standing.reason : null
}

const passedIn = (standing: RecusalStanding): ProposalView['passed'] =>
  standing.status === 'appealed' && standing.risen !== undefined
    ? { to: standing.risen, late: standing.late ?? false }
    : null

const dueIn = (standing: RecusalStanding): Instant | null => {
  if (standing.status === 'proposed') return standing.hearUntil
  return standing.status === 'appealed' ? standing.due : null
}
