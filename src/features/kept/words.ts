import type { ResidentCommand } from '../../services/subjects'

/** What waits to be sent again, without what was chosen or written in it. */
export const KEPT_WORDS = {
  sign: '联名的签名',
  unsign: '撤回签名',
  startPetition: '联名倡议',
  castBallot: '选票',
  castSecret: '无记名的选票',
  fileObjection: '书面异议',
  takeBackObjection: '收回异议',
  giveReason: '投票的理由',
  suggest: '小建议',
  answerStatement: '对一条观点的回答',
  addStatement: '一条观点',
  askQuestion: '疑问',
  raiseObjection: '异议',
  declareInterest: '利益申报',
  askReview: '再看一次的请求',
  askReopening: '重开的请求'
} as const satisfies Record<ResidentCommand, string>
