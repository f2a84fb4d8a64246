import { mustJudge } from '../../src/domain/affected/judges'
import { owedPromises } from '../../src/domain/measure/promise'
import { holdsOffice, type Actor, type OfficeName } from '../../src/domain/office'
import { appealOwed } from '../../src/domain/recusal/decidingRecusal'
import { isRefused } from '../../src/domain/refusal'
import type { Instant } from '../../src/domain/time'
import type { MatterHead } from '../store/matters'
import { appraisalOf, partyStepOf, tasksOf } from '../views'
import { inMatter, type Waiting } from './task'

/** What a matter asks of the offices this person holds: the step it waits for, and what else each of them owes in it. */
export const officeTasks = (head: MatterHead, actor: Actor, now: Instant): Waiting[] => {
  const { state, unit } = head
  const holds = (office: OfficeName) => !isRefused(holdsOffice(actor, [office], unit, now))
  const promise = owedPromises(state).find(({ office }) => holds(office))
  const partyStep = partyStepOf(state, unit, actor, now)
  const appraisal = appraisalOf(state, unit, actor, now)
  const appeal = appealOwed(state, actor, unit, now)
  const steps = state.owner && holds(state.owner.office) ? tasksOf(state, now) : []
  return [
    ...(promise ? [inMatter(head, 'proveMeasure', now, promise.due)] : []),
    ...(mustJudge(state, actor, unit, now) ? [inMatter(head, 'judgeNobody', now)] : []),
    ...steps.map(task => inMatter(head, task, now)),
    ...(partyStep === null ? [] : [inMatter(head, 'partyStep', now, partyStep)]),
    ...(appraisal === null ? [] : [inMatter(head, 'appraise', now, appraisal)]),
    ...(appeal === null ? [] : [inMatter(head, 'decideAppeal', now, appeal)])
  ]
}
