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
export const remediesUnder = ({ challengeDays, ...card }: Card): readonly Remedy[] => [
  ...(challengeDays > 0 ? [{ kind: 'review', days: challengeDays, basis: OWN_RULE } as const] : []),
  ...underLaw(card),
  { kind: 'petitioning', days: null, basis: '信访工作条例 §23、§34' }
]

/** What the law behind a card opens; neighbours among themselves are under the law of their residents' committee. */
const underLaw = ({ class: kind, basis }: Pick<Card, 'class' | 'basis'>): readonly Remedy[] => {
  if (kind === 'owner')
    return [
      { kind: 'correction', days: null, basis: '物业管理条例 §19' },
      { kind: 'courtRevocation', days: 365, basis: '民法典 §280；建筑物区分所有权司法解释 §12' }
    ]
  if (basis.startsWith('农村集体经济组织法'))
    return [{ kind: 'courtRevocation', days: 365, basis: '农村集体经济组织法 §57' }]
  const [law, correction, supervision, court] = basis.startsWith('村委会法')
    ? ['村民委员会组织法', '§31', '§37', '§41']
    : ['居民委员会组织法', '§31', '§36', '§40']
  return [
    { kind: 'correction', days: null, basis: `${law} ${correction}` },
    { kind: 'supervision', days: null, basis: `${law} ${supervision}` },
    { kind: 'courtRevocation', days: null, basis: `${law} ${court}` }
  ]
}
