import type { Task } from '../../contract/views/room'

/** Where each task is done; the page of a poll takes `poll`, that of a mediation `mediation`, every other one `matter`. */
export const TASK_PAGES = {
  vote: 'packages/vote/ballot/index',
  readNotice: 'packages/vote/ballot/index',
  checkEntered: 'packages/vote/ballot/index',
  agreeAtHome: 'packages/vote/ballot/index',
  speak: 'pages/matter/index',
  answerPoll: 'packages/poll/answer/index',
  object: 'packages/place/hearing/index',
  replyObjection: 'packages/place/hearing/index',
  judgeNobody: 'packages/place/affected/index',
  readReply: 'pages/matter/index',
  reply: 'pages/matter/index',
  proveMeasure: 'packages/place/measures/index',
  triage: 'packages/head/triage/index',
  appraise: 'packages/desk/work/index',
  lookAtWords: 'packages/words/look/index',
  mediate: 'packages/mediation/talk/index',
  partyStep: 'packages/desk/work/index',
  announce: 'packages/head/open/index',
  open: 'packages/head/open/index',
  extend: 'packages/head/turnout/index',
  certify: 'packages/desk/work/index',
  countEnvelopes: 'packages/grid/envelopes/index',
  accept: 'packages/desk/work/index',
  answer: 'packages/desk/work/index',
  close: 'packages/desk/work/index'
} as const satisfies Record<Task, string>
