import { isOfDwellings } from './roll'
import {
  bySilence,
  OWN_RULE,
  type Card,
  type NoObjectionCard,
  type RuleCard,
  type VoterUnit
} from './ruleCard'
import { atLeast, moreThan } from './share'

const RESIDENTS_LAW = '城市居民委员会组织法（2025年修订）'
const VILLAGERS_LAW = '村民委员会组织法（2025年修正）'
const CIVIL_CODE = '民法典（2020年）；物业管理条例'

/** Where no text sets a window: from one day to the longest that any card allows. */
const ANY_WINDOW = { min: 1, max: 60 }

const OWN = {
  version: 1,
  class: 'consult',
  voterUnit: 'household',
  voters: '住户，每户一票',
  basis: OWN_RULE,
  source: OWN_RULE,
  denominators: ['heads'],
  floor: 3,
  noticeDays: 3,
  extension: { days: 3 },
  challengeDays: 3,
  displayDays: 15,
  secrecyAllowed: true,
  reservedTo: null,
  affected: null,
  unitGuard: null
} as const

const MEETING = {
  version: 1,
  class: 'self_gov',
  denominators: ['heads'],
  floor: 0,
  noticeDays: 0,
  windowDays: ANY_WINDOW,
  extension: null,
  challengeDays: 0,
  displayDays: 15,
  secrecyAllowed: true,
  reservedTo: null,
  affected: null,
  unitGuard: null
} as const

const OWNERS = {
  version: 1,
  class: 'owner',
  voterUnit: 'owner',
  voters: '业主，按人数和专有部分面积计',
  source: CIVIL_CODE,
  denominators: ['heads', 'area'],
  floor: 0,
  noticeDays: 15,
  windowDays: { min: 5, max: 60 },
  extension: null,
  challengeDays: 0,
  displayDays: null,
  secrecyAllowed: false,
  reservedTo: null,
  affected: null,
  unitGuard: null
} as const

const ADULTS = { voterUnit: 'adult', voters: '年满18周岁的居民' } as const
const VILLAGERS = { voterUnit: 'adult', voters: '年满18周岁的村民' } as const
const HOUSEHOLDS = { voterUnit: 'household', voters: '户代表' } as const

const residentsMeeting = {
  ...MEETING,
  key: 'residents-meeting',
  title: '居民会议',
  basis: '居委会法 §26–27、§34',
  source: RESIDENTS_LAW,
  noticeDays: 10,
  windowDays: { min: 5, max: 30 },
  quorum: { of: 'eligible', share: moreThan(1, 2), clause: '居委会法 §27' },
  pass: { base: 'attending', share: moreThan(1, 2), clause: '居委会法 §27' }
} as const

const villagersMeeting = {
  ...MEETING,
  key: 'villagers-meeting',
  title: '村民会议',
  basis: '村委会法 §25–28、§35',
  source: VILLAGERS_LAW,
  noticeDays: 10,
  windowDays: { min: 5, max: 30 },
  pass: { base: 'attending', share: moreThan(1, 2), clause: '村委会法 §25–28' }
} as const

const villagersGroup = {
  ...MEETING,
  key: 'villagers-group',
  title: '村民小组会议',
  basis: '村委会法 §32',
  source: VILLAGERS_LAW,
  quorum: { of: 'eligible', share: atLeast(2, 3), clause: '村委会法 §32' },
  pass: { base: 'attending', share: moreThan(1, 2), clause: '村委会法 §32' }
} as const

/**
 * The built-in cards that ballots decide. A meeting that may be held by persons or by households has a card for each; a new
 * version stands before the one it supersedes.
 */
export const RULE_CARDS: readonly RuleCard[] = [
  {
    ...OWN,
    key: 'ordinary',
    title: '日常事项',
    windowDays: { min: 5, max: 10 },
    quorum: { of: 'eligible', share: moreThan(1, 2), clause: OWN_RULE },
    pass: { base: 'participating', share: moreThan(1, 2), clause: OWN_RULE }
  },
  {
    ...OWN,
    key: 'facility',
    title: '设施选址',
    windowDays: { min: 7, max: 14 },
    quorum: { of: 'eligible', share: atLeast(2, 3), clause: OWN_RULE },
    pass: { base: 'participating', share: atLeast(2, 3), clause: OWN_RULE },
    affected: { quorum: atLeast(2, 3), block: moreThan(1, 2), clause: OWN_RULE },
    unitGuard: { from: 5, dissent: moreThan(2, 3), presence: atLeast(1, 2), clause: OWN_RULE }
  },
  { ...residentsMeeting, ...HOUSEHOLDS },
  { ...residentsMeeting, ...ADULTS },
  {
    ...MEETING,
    key: 'residents-reps',
    title: '居民代表会议',
    voterUnit: 'representative',
    voters: '居民代表会议组成人员',
    basis: '居委会法 §28–29',
    source: RESIDENTS_LAW,
    quorum: { of: 'eligible', share: atLeast(2, 3), clause: '居委会法 §29' },
    pass: { base: 'attending', share: moreThan(1, 2), clause: '居委会法 §29' }
  },
  {
    ...villagersMeeting,
    ...HOUSEHOLDS,
    quorum: { of: 'eligible', share: atLeast(2, 3), clause: '村委会法 §25–28' }
  },
  {
    ...villagersMeeting,
    ...VILLAGERS,
    quorum: { of: 'eligible', share: moreThan(1, 2), clause: '村委会法 §25–28' }
  },
  {
    ...MEETING,
    key: 'villagers-reps',
    title: '村民代表会议',
    voterUnit: 'representative',
    voters: '村民代表会议组成人员',
    basis: '村委会法 §28–30',
    source: VILLAGERS_LAW,
    quorum: { of: 'eligible', share: atLeast(2, 3), clause: '村委会法 §28–30' },
    pass: { base: 'attending', share: moreThan(1, 2), clause: '村委会法 §28–30' }
  },
  { ...villagersGroup, ...HOUSEHOLDS },
  { ...villagersGroup, ...VILLAGERS },
  {
    ...MEETING,
    key: 'collective-members',
    title: '集体经济组织成员大会',
    voterUnit: 'adult',
    voters: '具有完全民事行为能力的成员',
    basis: '农村集体经济组织法 §26–27',
    source: '农村集体经济组织法（2024年）',
    noticeDays: 10,
    displayDays: null,
    quorum: { of: 'eligible', share: atLeast(2, 3), clause: '农村集体经济组织法 §26–27' },
    pass: { base: 'eligible', share: atLeast(2, 3), clause: '农村集体经济组织法 §26–27' }
  },
  {
    ...OWNERS,
    key: 'owners-ordinary',
    title: '业主共同决定·一般',
    basis: '民法典 §278(1)–(5)、(9)；物业管理条例 §14',
    quorum: { of: 'eligible', share: atLeast(2, 3), clause: '民法典 §278' },
    pass: { base: 'participating', share: moreThan(1, 2), clause: '民法典 §278' }
  },
  {
    ...OWNERS,
    key: 'owners-special',
    title: '业主共同决定·特别',
    basis: '民法典 §278(6)–(8)',
    quorum: { of: 'eligible', share: atLeast(2, 3), clause: '民法典 §278' },
    pass: { base: 'participating', share: atLeast(3, 4), clause: '民法典 §278' }
  },
  {
    ...OWNERS,
    key: 'owners-neighbours',
    title: '住改商',
    voters: '本栋业主和证明受影响的其他业主，须全体同意',
    basis: '民法典 §279',
    denominators: ['heads'],
    quorum: { of: 'eligible', share: atLeast(1, 1), clause: '民法典 §279' },
    pass: { base: 'eligible', share: atLeast(1, 1), clause: '民法典 §279' }
  }
]

/** For what can be undone, affects no household and costs less than the community's cap. */
export const NO_OBJECTION: NoObjectionCard = {
  version: 1,
  key: 'no-objection',
  title: '无异议办理',
  class: 'consult',
  voterUnit: 'household',
  voters: '住户，每户一票',
  basis: OWN_RULE,
  source: OWN_RULE,
  floor: 3,
  noticeDays: 3,
  windowDays: { min: 7, max: 10 },
  extension: null,
  challengeDays: 3,
  displayDays: 15,
  secrecyAllowed: false,
  reservedTo: null,
  objections: { share: atLeast(1, 10), clause: OWN_RULE },
  otherwise: 'ordinary'
}

/** The built-in card of a key; where a meeting has several voter units, its first is the household. */
export const ruleCard = (key: string, voterUnit?: VoterUnit): RuleCard | undefined =>
  RULE_CARDS.find(card => card.key === key && (voterUnit === undefined || card.voterUnit === voterUnit))

/** What a card is asked for by: its key, and behind a colon its voter unit where the key alone names another. */
export const cardName = (card: Card): string =>
  bySilence(card) || (ruleCard(card.key)?.voterUnit ?? card.voterUnit) === card.voterUnit
    ? card.key
    : `${card.key}:${card.voterUnit}`

/** The built-in card of a name, that where silence decides among them. */
export const builtInCard = (name: string): Card | undefined =>
  [...RULE_CARDS, NO_OBJECTION].find(card => cardName(card) === name)

/** The cards a roll of dwellings can be asked by. */
export const ROLL_CARDS: readonly RuleCard[] = RULE_CARDS.filter(
  card => ruleCard(card.key) === card && isOfDwellings(card)
)
