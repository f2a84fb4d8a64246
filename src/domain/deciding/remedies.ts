import { OWN_RULE, type Card } from './ruleCard'

export const REMEDIES = ['review', 'correction', 'supervision', 'courtRevocation', 'petitioning'] as const

/** What someone may do who holds a result to be wrong (救济途径), with the days it is open and where that is written. */
export interface Remedy {
  kind: (typeof REMEDIES)[number]
  /** days to ask; null where no text sets any */
  days: number | null
  basis: string
}

/** The ways open against a result under this card, the nearest first. */
export const remediesUnder = ({ class: kind, challengeDays, basis }: Card): readonly Remedy[] => {
  const inVillage = basis.includes('村')
  const review: Remedy[] = challengeDays > 0 ? [{ kind: 'review', days: challengeDays, basis: OWN_RULE }] : []
  const petitioning: Remedy = { kind: 'petitioning', days: null, basis: '信访工作条例 §23、§34' }
  if (kind === 'owner')
    return [
      ...review,
      { kind: 'correction', days: null, basis: '物业管理条例 §19' },
      { kind: 'courtRevocation', days: 365, basis: '民法典 §280；建筑物区分所有权司法解释 §12' },
      petitioning
    ]
  const [correction, supervision, court] = inVillage
    ? ['村民委员会组织法 §31', '村民委员会组织法 §37', '村民委员会组织法 §41']
    : ['居民委员会组织法 §31', '居民委员会组织法 §36', '居民委员会组织法 §40']
  return [
    ...review,
    { kind: 'correction', days: null, basis: correction },
    { kind: 'supervision', days: null, basis: supervision },
    { kind: 'courtRevocation', days: null, basis: court },
    petitioning
  ]
}
