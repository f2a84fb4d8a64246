import { MEETING_TASKS } from '../../domain/gathering/waiting'
import type { Member } from '../../domain/station/station'
import type { Status } from '../../domain/matter/matter'
import type { Instant } from '../../domain/time'
import type { Viewer, RoomHead } from './people'
import type { Promised } from '../../domain/meeting/joint'
import type { MatterCard } from './matter'

/** What waits for this person, most urgent first. */
export const TASKS = [
  'vote',
  'readNotice',
  'checkEntered',
  'agreeAtHome',
  'speak',
  'answerPoll',
  'object',
  'replyObjection',
  'judgeNobody',
  'decideAppeal',
  'proveMeasure',
  'readReply',
  'reply',
  'triage',
  'appraise',
  'lookAtWords',
  'mediate',
  ...MEETING_TASKS,
  'partyStep',
  'announce',
  'open',
  'extend',
  'certify',
  'countEnvelopes',
  'tellAnswers',
  'accept',
  'answer',
  'close'
] as const

export type Task = (typeof TASKS)[number]

export interface HomeView {
  viewer: Viewer
  /** `unread`: something changed there since the person last looked */
  rooms: { id: string; title: string; unread: boolean }[]
  /**
   * `poll` is the round that is to be answered, `room` where words wait for a look or answers to be told at doors, `matter` of 'mediate' the mediation, and
   * of the tasks of a meeting the meeting, whose `title` is where it is held;
   * everything else is about `matter`
   */
  waiting: {
    task: Task
    matter: string
    title: string
    deadline: Instant | null
    poll: string | null
    room?: string
  }[]
}

export interface RoomView {
  room: RoomHead
  viewer: Viewer
  heads: { name: string; unit: string; until: Instant }[]
  /** its self-governance station (互助站); the members for whoever lives there, null where it keeps none */
  station: { members: number; residents: number; sound: boolean; list: Member[] } | null
  /** what a department promised the room and has not reported done by its day */
  overduePromises: { matter: string; title: string; promise: Promised }[]
  /** `unread`: it changed since the person last looked at the room */
  matters: (MatterCard & { unread: boolean })[]
  /** the next thing that happens here, for someone who has not entered yet */
  next: { matter: string; title: string; status: Status; deadline: Instant } | null
}
