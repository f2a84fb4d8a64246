import type { Task } from '../contract/views/room'
import type { Act } from '../domain/matter/authority'
import type { Level } from '../domain/levels/level'
import type { Status } from '../domain/matter/matter'
import type { Instant } from '../domain/time'
import { deadlineWords } from './days'

export const LEVEL_WORDS = { L1: '自议', L2: '共议', L3: '商议' } as const satisfies Record<Level, string>

/** The stage in a word, for lists. */
export const STATUS_WORDS = {
  suggestion: '小建议',
  collecting: '正在联名',
  triage: '等待受理',
  deliberating: '正在协商',
  announced: '表决公告中',
  voting: '正在表决',
  extendable: '参与不足',
  mitigating: '商量缓解措施',
  runoff: '没有点位过线',
  review: '结果复核中',
  certifying: '等待确认结果',
  handedUp: '已上交，等待接收',
  accepted: '已接收，等待答复',
  sentOut: '转工作站办理中',
  decided: '已决定，等待答复',
  answered: '已答复',
  display: '公示中',
  closed: '已办结'
} as const satisfies Record<Status, string>

/** The same where it may be that silence decides. */
export const statusWords = ({ status, silence }: { status: Status; silence: boolean }): string =>
  silence ? (SILENT_WORDS[status as keyof typeof SILENT_WORDS] ?? STATUS_WORDS[status]) : STATUS_WORDS[status]

const SILENT_WORDS = {
  announced: '公告中，没有意见不用做什么',
  voting: '正在征求意见'
} as const satisfies Partial<Record<Status, string>>
/** How near the first day of a matter on the desk is. */
export const URGENCY_WORDS = {
  overdue: '已超期',
  near: '三天内到期',
  onTime: '还早'
} as const

/** What is going on and what comes next, in one sentence. */
export const STATUS_SENTENCES = {
  suggestion: '这是一条小建议。有住户发起联名，它才会往下走。',
  collecting: '正在收集联名。够了门槛，自动交给院长受理。',
  triage: '联名已够门槛，院长要决定是否受理，并写明理由。',
  deliberating: '已经受理，正在协商方案，谈好了再公告表决。',
  announced: '表决已经公告。公告期满，由院长开始投票。',
  voting: '正在投票。截止以前只看得到来了多少，看不到怎么投的。',
  extendable: '参加的户数不够。院长可以延长一次，不延长就自动上交。',
  mitigating: '受影响方反对。先商量缓解措施，再表决一次，谈不拢就上交。',
  runoff: '几个点位都没有过线。领先的点位还要单独表决一次，再不成就上交。',
  review: '投票已经截止，正在复核期。有疑问，现在在“质疑和答复”里提。',
  certifying: '复核期已满，等没有关联的负责人确认结果。',
  handedUp: '已经连同全部材料上交，等上一级接收。',
  accepted: '上一级已经接收，要在期限内公开答复。',
  sentOut: '这是找政府办的事，已经转给社区工作站。到期没有答复，由社区书记接着办。',
  decided: '大家已经决定，等社区公开答复怎么办。',
  answered: '已经公开答复。听取意见的日子满了才能办结。',
  display: '正在公示，大家都可以看。',
  closed: '这件事已经办结，过程都留在下面。'
} as const satisfies Record<Status, string>

/** What the day shown first is for. */
const DUE_FOR = {
  suggestion: '发起联名',
  collecting: '收集联名',
  triage: '决定是否受理',
  deliberating: '协商出方案',
  announced: '最晚开始',
  voting: '截止出结果',
  extendable: '决定是否延长',
  mitigating: '商量缓解措施',
  runoff: '公告领先点位的表决',
  review: '复核',
  certifying: '确认结果',
  handedUp: '接收',
  accepted: '公开答复',
  sentOut: '工作站答复',
  decided: '公开答复',
  answered: '办结',
  display: '公示',
  closed: '办结'
} as const satisfies Record<Status, string>

/** 「投票：还有3天，到周五晚8点」 */
export const dueWords = (status: Status, deadline: Instant, now: Instant): string =>
  `${DUE_FOR[status]}：${deadlineWords(deadline, now)}`

/** 「党组织讨论：还没有记录，已超期2天，原定3月5日晚8点。」 */
export const partyStepWords = (by: Instant, now: Instant): string =>
  `党组织讨论：还没有记录，${deadlineWords(by, now)}。`

/** 「候选点位论证：还有3天，到周五24点。」 */
export const appraisalWords = (by: Instant, now: Instant): string =>
  `候选点位论证：${deadlineWords(by, now)}。`

/** 「回避的申诉：还有3天，到周五24点。」 */
export const appealWords = (by: Instant, now: Instant): string => `回避的申诉：${deadlineWords(by, now)}。`

/** What waits for a person, as a button says it. */
export const TASK_WORDS = {
  vote: '去投票',
  readNotice: '看通知，不同意的写出来',
  checkEntered: '看替您家登记的票',
  agreeAtHome: '家里人不同意您投的票',
  speak: '说明我家要不要回避',
  answerPoll: '说说您的想法',
  object: '家门口要办的事，写下异议和条件',
  replyObjection: '书面答复异议',
  judgeNobody: '确认点位没有人受影响',
  decideAppeal: '决定一户回避的申诉',
  proveMeasure: '措施到期，交证明',
  readReply: '看对我家质疑的答复',
  reply: '去答复质疑',
  triage: '去受理',
  appraise: '去论证候选点位',
  lookAtWords: '看平台拿不准的话',
  mediate: '看邻里调解，等您一句话',
  comeToMeeting: '看院落会议议哪些事',
  checkIn: '院里正在开会，到了就签到',
  confirmMinutes: '看会议纪要，确认或者写不同意见',
  writeMinutes: '写会议纪要，散会',
  partyStep: '去记党组织讨论',
  announce: '准备表决公告',
  open: '去开始表决',
  extend: '决定是否延长',
  certify: '去确认结果',
  countEnvelopes: '去点密封信封里的票',
  tellAnswers: '去告诉提过的人，事情怎么答复的',
  accept: '去接收',
  answer: '去答复',
  close: '去办结'
} as const satisfies Record<Task, string>

/** The label of the button for everything that can be done to a matter. */
export const ACTION_WORDS = {
  suggest: '提出这条小建议',
  startPetition: '发起联名，请邻居签名',
  sign: '签名，替我家联名',
  unsign: '撤回我的签名',
  withdrawMatter: '撤回这条建议',
  declareInterest: '申报利益关联，我家回避',
  proposeRecusal: '提请一户回避',
  answerRecusal: '说明我家的情况',
  appealRecusal: '申诉，请另一位负责人再决定',
  recordPartyDiscussion: '记下党组织讨论的意见',
  decideRecusal: '决定一户是否回避',
  castBallot: '去投票',
  askReview: '请社区书记再看一次',
  askReopening: '请求重开这件事',
  pauseMatter: '暂停计时',
  screenTitle: '复看标题',
  askQuestion: '提出质疑，要求答复',
  noteReply: '看到答复了',
  replyQuestion: '答复质疑',
  triage: '决定是否受理',
  addOption: '增加候选点位',
  appraise: '写论证结论',
  announceVote: '发布表决公告',
  openHearing: '开始听取异议与条件，一共七天',
  addAffected: '按理由加上受影响的住户',
  stateNobody: '写明点位为什么没有人受影响',
  judgeNobody: '确认点位没有人受影响',
  raiseObjection: '写下异议和条件',
  endObjection: '说明异议已经解决',
  answerObjection: '书面答复一条异议',
  proposeMeasure: '写措施，和点位一起表决',
  dropMeasure: '拿掉一条措施',
  proveMeasure: '交上措施办好的证明',
  excuseMeasure: '公开说明措施为什么没办',
  confirmMeasure: '说措施有没有做到',
  openPoll: '开始共识征询',
  moderateStatement: '查看等待的观点',
  withdrawAnnouncement: '撤回表决公告',
  openVote: '开始表决',
  extendVote: '延长表决一次',
  openEnvelopes: '点密封信封里的票，两个人各点一遍',
  certifyResult: '确认结果',
  voidVote: '把这次表决作废',
  handUp: '上交到上一级',
  sendOut: '转给社区工作站办',
  bringBack: '记下工作站的答复',
  accept: '接收这件事',
  returnMatter: '退回下一级',
  answer: '公开答复',
  resolveItem: '在联席会上作决议',
  deferItem: '延到下一次联席会',
  reportPromise: '报告联席会定的事已经办完',
  joinMatters: '把两件并成一件',
  widenRoom: '请别的院一起共议',
  inviteGuest: '请单位来一起商量',
  recordGuest: '记下单位的意见',
  settleOverlap: '认定是不是一回事',
  closeMatter: '办结并公示',
  takeExport: '取密封的计票资料，会留痕'
} as const satisfies Record<Act, string>
