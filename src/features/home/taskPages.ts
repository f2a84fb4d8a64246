import type { HomeView, Task } from '../../contract/views/room'
import { MEETING_TASKS } from '../../domain/gathering/waiting'

const MEETING = 'packages/yard/meeting/index'

/** Where each task is done. */
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
  decideAppeal: 'packages/desk/work/index',
  readReply: 'pages/matter/index',
  reply: 'pages/matter/index',
  proveMeasure: 'packages/place/measures/index',
  triage: 'packages/head/triage/index',
  appraise: 'packages/desk/work/index',
  lookAtWords: 'packages/words/look/index',
  mediate: 'packages/mediation/talk/index',
  comeToMeeting: MEETING,
  checkIn: MEETING,
  confirmMinutes: MEETING,
  writeMinutes: MEETING,
  partyStep: 'packages/desk/work/index',
  announce: 'packages/head/open/index',
  open: 'packages/head/open/index',
  extend: 'packages/head/turnout/index',
  certify: 'packages/desk/work/index',
  countEnvelopes: 'packages/grid/envelopes/index',
  tellAnswers: 'packages/grid/round/index',
  accept: 'packages/desk/work/index',
  answer: 'packages/desk/work/index',
  close: 'packages/desk/work/index'
} as const satisfies Record<Task, string>

/** What its page is about: a meeting, a mediation, a room, a round of polling, or else a matter. */
export const taskQuery = ({
  task,
  matter,
  poll,
  room
}: HomeView['waiting'][number]): Record<string, string> => {
  if (isOfMeeting(task)) return { gathering: matter }
  if (task === 'mediate') return { mediation: matter }
  if (room) return { room }
  return poll === null ? { matter } : { poll }
}

export const isOfMeeting = (task: Task): boolean => (MEETING_TASKS as readonly Task[]).includes(task)
