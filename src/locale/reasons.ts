import type { CardFault } from '../domain/deciding/communityCard'
import type { VoteAbout } from '../domain/matter/vote'
import type { AppraisalCause, Category } from '../domain/matter/matter'
import type { HandUpReason, ReturnCode } from '../domain/levels/level'
import type { PartyOpinion } from '../domain/matter/partyStep'
import type { RecusalGround, RecusalStanding } from '../domain/recusal/recusal'
import type { VoidGround } from '../domain/matter/voiding'
import type { PauseGround } from '../domain/levels/pause'
import type { ReopeningGround } from '../domain/levels/reopening'
import type { SeatFault } from '../domain/body/readBody'
import type { RollFault, TableFault } from '../domain/register'
import type { Occupancy } from '../domain/unit'
import { SEAT_FAULT_WORDS } from './bodies'

export const CATEGORY_WORDS = {
  fireSafety: '消防安全',
  publicService: '便民服务',
  publicOrder: '社会治安',
  environment: '环境美化',
  selfGovernance: '民主协商'
} as const satisfies Record<Category, string>

export const ABOUT_WORDS = {
  need: '要不要办（需求确认）',
  site: '办在哪里（候选点位）',
  choice: '办在哪里（几个点位里择一）',
  measure: '办一件事'
} as const satisfies Record<VoteAbout, string>

/** Why a matter goes up a level. */
export const HAND_UP_WORDS = {
  quorum_twice: '参与不足，没有形成结果',
  affected_quorum: '受影响方参与不足',
  blocked_twice: '受影响方反对，没有谈拢',
  contested: '院落之间有争议',
  no_winner: '没有方案过线',
  vote_void: '表决作废',
  outside_powers: '超出本级能办的范围',
  service: '是找政府办的事，转社区工作站',
  conflict: '本级负责人要回避',
  recusals_imposed: '经决定回避的住户超过名册的百分之五',
  conflict_left_too_few: '回避以后，能投票的住户太少',
  review_asked: '联名人请求再看一次',
  reopened: '公示期里住户请求重开',
  overlap: '同一个地方，别的议事厅也在议',
  overdue: '本级超过了期限'
} as const satisfies Record<HandUpReason, string>

/** What a household would gain (利益关联). */
export const RECUSAL_WORDS = {
  money: '会得钱',
  contract: '会得工程或合同',
  property: '房屋会得好处'
} as const satisfies Record<RecusalGround, string>

export const PARTY_OPINION_WORDS = {
  support: '同意',
  oppose: '不同意',
  other: '另有意见'
} as const satisfies Record<PartyOpinion, string>

/** Where a proposal that a household stand back is (回避). */
export const RECUSAL_STATUS_WORDS = {
  proposed: '等说明，再决定',
  agreed: '这一户同意回避',
  imposed: '决定回避',
  dismissed: '决定不用回避',
  appealed: '已经申诉，等另一个人决定'
} as const satisfies Record<RecusalStanding['status'], string>

/** The faults that annul a vote (作废). */
export const VOID_WORDS = {
  roll_fault: '名册有错',
  wrong_rule: '用错了表决规则',
  notice_missed: '公告或通知没有到户',
  undeclared_conflict: '该回避的没有回避',
  wrong_recusal: '不该回避的被回避（申诉成立）',
  unfit_official: '主持的人应当回避',
  forged_ballots: '选票不实'
} as const satisfies Record<VoidGround, string>

export const RETURN_WORDS = {
  packet_incomplete: '材料不全',
  within_powers: '下一级自己能办',
  not_deliberated: '还没有协商过',
  wrong_unit: '不归这里管'
} as const satisfies Record<ReturnCode, string>

/** Why a site was found not feasible. */
export const APPRAISAL_WORDS = {
  pipes: '地下管线不允许',
  river: '河道和防洪不允许',
  tenure: '土地或房屋权属不允许',
  fire: '消防要求不允许',
  budget: '超出预算',
  other: '其他原因'
} as const satisfies Record<AppraisalCause, string>

export const OCCUPANCY_WORDS = { owner: '自住', tenant: '租住', empty: '空置' } as const satisfies Record<
  Occupancy,
  string
>

/** What is wrong with a rule card that a community writes. */
export const CARD_FAULT_WORDS = {
  quorumMissing: '没有写多少人参加才有效',
  passMissing: '没有写多少赞成算通过',
  shareAboveOne: '比例超过了全体，谁也做不到',
  windowReversed: '最少的天数比最多的还多',
  floorTooLow: '最少要来的比原来的规则少',
  looserQuorum: '参加的比例低于法律要求',
  looserPass: '赞成的比例低于法律要求',
  shorterNotice: '公告的天数少于法律要求',
  shorterWindow: '投票的天数少于法律要求'
} as const satisfies Record<CardFault, string>

const FAULT_WORDS = {
  emptyDoor: '没有写门牌',
  badDoor: '门牌只能用汉字、字母、数字和 . _ -',
  unknownBuilding: '没有这栋楼',
  duplicateDoor: '门牌重复',
  unknownOccupancy: '居住情况要写自住、租住或空置',
  badArea: '面积要写平方米数，最多两位小数',
  badOwner: '业主编号只能用汉字、字母、数字和 . _ -，几位共有人用顿号隔开',
  missingColumn: '表里没有这一列',
  dateCell: '这一格变成了日期，请把这一列改成“文本”格式再写一遍',
  mergedCell: '这里有合并的单元格，请取消合并，每户写满一行',
  noValue: '这一格的公式没有算出结果，请在表格软件里打开，保存一次',
  errorCell: '这一格的公式出错了',
  ...SEAT_FAULT_WORDS
} as const satisfies Record<RollFault | TableFault | SeatFault, string>

/** One fault of an imported table, `3:unknownBuilding:W9`, as 「第3行：没有这栋楼（W9）」. */
export const faultSentence = (fault: string): string => {
  const [line = '0', name = '', ...typed] = fault.split(':')
  const value = typed.join(':').trim()
  const words = FAULT_WORDS[name as RollFault | TableFault | SeatFault] ?? '这一行读不懂'
  return `${line === '0' ? '' : `第${line}行：`}${words}${value === '' ? '' : `（${value}）`}`
}

/** Why the law lets an office wait. */
export const PAUSE_WORDS = {
  appraisal: '要等专业论证的结论',
  procedure: '要走法定程序，程序有自己的期限',
  court: '要等法院或者复议的结果',
  disaster: '遇上灾害，办不了'
} as const satisfies Record<PauseGround, string>

/** Why a closed matter is to be looked at again. */
export const REOPENING_WORDS = {
  promise: '答应的事没有做到',
  procedure: '办理的过程没有按规则'
} as const satisfies Record<ReopeningGround, string>
