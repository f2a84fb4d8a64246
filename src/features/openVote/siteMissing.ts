import type { MatterView, OptionView } from '../../contract/views/matter'
import { refusalSentence } from '../../locale/refusals'

/** What a vote about a place still lacks; null when there is something to ask about. */
export function siteMissing(
  { options, votable }: MatterView,
  about: 'site' | 'choice',
  option: string | undefined
): string | null {
  const feasible = options.filter(each => each.appraisal?.feasible)
  if (feasible.length < 2) return refusalSentence('NEED_ALTERNATIVES', { feasible: feasible.length, need: 2 })
  const empty = feasible.find(isUnsettled)
  const stands = about === 'site' ? votable.length === 0 : true
  if (empty && stands) {
    const waits = empty.nobody?.second === null
    return `“${empty.name}”：${refusalSentence('EVIDENCE_MISSING', { noneAffected: true, waits })}`
  }
  if (about === 'choice' || option !== undefined) return null
  return votable.length > 0
    ? '先选一个点位。'
    : '还没有能表决的点位：近处的住户要先听满七天。请到“异议与条件”里看。'
}

const isUnsettled = ({ affected, nobody }: OptionView): boolean =>
  affected === 0 && nobody?.second?.agrees !== true
