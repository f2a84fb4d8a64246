import { addStatement } from './addStatement'
import { answerStatement } from './answerStatement'
import { moderateStatement, seeModeration } from './moderation'
import { openPoll } from './openPoll'
import { seeConsensus } from './seeConsensus'
import { seePoll } from './seePoll'

export const seeing = {
  poll: seePoll,
  consensus: seeConsensus,
  moderation: seeModeration
}

export const doing = {
  openPoll,
  answerStatement,
  addStatement,
  moderateStatement
}
