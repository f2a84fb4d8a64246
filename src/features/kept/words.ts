import type { ResidentCommand } from '../../services/subjects'

/** What waits to be sent again, without what was chosen or written in it. */
export const KEPT_WORDS = {
  sign: '联名的签名',
  unsign: '撤回签名',
  startPetition: '发起联名',
  castBallot: '选票',
  castSecret: '无记名的选票',
  fileObjection: '书面异议',
  takeBackObjection: '收回异议',
  giveReason: '投票的理由',
  suggest: '小建议',
  answerStatement: '对一条观点的回答',
  addStatement: '您写的一条观点',
  askQuestion: '提出的疑问',
  raiseObjection: '异议',
  declareInterest: '利益申报',
  askReview: '请书记再看一次',
  askReopening: '请求重开'
} as const satisfies Record<ResidentCommand, string>
