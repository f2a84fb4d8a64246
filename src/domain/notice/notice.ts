import type { MatterEvent } from '../matter/event'
import { openPromises } from '../meeting/joint'
import type { Matter } from '../matter/matter'
import { DAY, HOUR, type Instant } from '../time'

/** What somebody who follows a matter is told about it (提醒). */
export const NOTICE_KINDS = [
  'opened',
  'lastDay',
  'thresholdMet',
  'lapsed',
  'notAccepted',
  'result',
  'handedUp',
  'joined',
  'answered',
  'promiseDue'
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

const MINUTE = HOUR / 60

/** The messages people allow one by one: that a vote asks for them, or that the matter moved on. */
export const NOTICE_TEMPLATES = ['vote', 'progress'] as const
export type NoticeTemplate = (typeof NOTICE_TEMPLATES)[number]

export const templateOf = (kind: NoticeKind): NoticeTemplate =>
  kind === 'opened' || kind === 'lastDay' ? 'vote' : 'progress'

/** Something the followers of a matter are to be told, from `at` on; `key` is the same however often it is worked out. */
export interface Occasion {
  key: string
  kind: NoticeKind
  /** the vote that asks; null where the message is about the matter */
  vote: string | null
  at: Instant
  /** how often it failed for a reason that may pass */
  tries: number
  /** not before when it is tried again; absent while it was not tried */
  again?: Instant
}

/** milliseconds after which a message that could not be sent is tried again; after the last it is given up */
export const AGAIN_AFTER = [5 * MINUTE, 30 * MINUTE, 2 * HOUR] as const

/** When it is to be told next. */
export const dueAt = ({ at, again = at }: Occasion): Instant => again

/** It failed for a reason that may pass: when it is tried again, or null when it is given up. */
export const triedLater = (occasion: Occasion, now: Instant): Occasion | null => {
  const wait = AGAIN_AFTER[occasion.tries]
  return wait === undefined ? null : { ...occasion, tries: occasion.tries + 1, again: now + wait }
}

/**
 * What these events of one instant give people to be told; of going up to be joined, that it was joined. The last day is a day
 * before the close, however often that moves.
 */
export const occasionsOf = (events: readonly MatterEvent[], at: Instant): Occasion[] =>
  events.flatMap(event => {
    switch (event.type) {
      case 'VoteOpened':
        return [ofVote('opened', event.vote, at), ...lastDay(event, at)]
      case 'VoteExtended':
        return lastDay(event, at)
      case 'VoteClosed':
        return [ofVote('result', event.vote, at)]
      case 'ThresholdMet':
        return [ofMatter('thresholdMet', at)]
      case 'PetitionLapsed':
        return [ofMatter('lapsed', at)]
      case 'TriageRefused':
        return [ofMatter('notAccepted', at)]
      case 'HandedUp':
        return events.some(isJoining) ? [] : [ofMatter('handedUp', at)]
      case 'Joined':
        return isJoining(event) ? [ofMatter('joined', at)] : []
      case 'Answered':
        return [ofMatter('answered', at)]
      case 'ResolutionTaken':
        return event.by === null ? [] : [ofMatter('promiseDue', event.by)]
      default:
        return []
    }
  })

/** Two matters became one: who signed either is told, and may take the name back. */
const isJoining = (event: MatterEvent): boolean => event.type === 'Joined' && event.other !== null

/** Kinds of message that carry an answer: the public one, and the reason why a petition was not accepted. */
export const ANSWERING_KINDS = ['answered', 'notAccepted'] as const satisfies readonly NoticeKind[]

/** Whether an occasion is that of the answer given at `at`. */
export const tellsAnswer = (key: string, at: Instant | null): boolean =>
  ANSWERING_KINDS.some(kind => key === `${kind}:${at}`)

/** Adds what is new, once each; a last day that moves takes the place of the one before. */
export const withOccasions = (
  waiting: readonly Occasion[],
  more: readonly Occasion[]
): readonly Occasion[] => [
  ...waiting.filter(({ key }) => !more.some(each => each.key === key)),
  ...more.filter(({ key }, at) => more.findIndex(each => each.key === key) === at)
]

/** Whether it still helps to be told: nobody is called to a vote that is over, nor told of a promise that is kept. */
export const isTimely = (matter: Matter, { kind, vote, at }: Occasion, now: Instant): boolean => {
  const { stage, votes, joint } = matter
  if (kind === 'promiseDue') return openPromises(joint).some(({ by }) => by === at)
  if (templateOf(kind) !== 'vote') return true
  const open = votes.find(each => each.id === vote)
  return stage.status === 'voting' && stage.vote === vote && open !== undefined && now <= open.closesAt
}

const ofVote = (kind: NoticeKind, vote: string, at: Instant): Occasion => ({
  key: `${kind}:${vote}`,
  kind,
  vote,
  at,
  tries: 0
})

const ofMatter = (kind: NoticeKind, at: Instant): Occasion => ({
  key: `${kind}:${at}`,
  kind,
  vote: null,
  at,
  tries: 0
})

const lastDay = ({ vote, closesAt }: { vote: string; closesAt: Instant }, now: Instant): Occasion[] =>
  closesAt - DAY > now ? [ofVote('lastDay', vote, closesAt - DAY)] : []
