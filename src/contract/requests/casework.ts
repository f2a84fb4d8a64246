import { SPANS } from '../../domain/figures/periods'
import { HAND_UP_REASONS, RETURN_CODES } from '../../domain/levels/level'
import { PAUSE_GROUNDS } from '../../domain/levels/pause'
import { ANSWERING } from '../../domain/levels/replyText'
import { REOPENING_GROUNDS } from '../../domain/levels/reopening'
import { flag, id, oneOf, orNull, spoken, text, whole } from '../parse'

export const CASEWORK_VIEWS = {
  workbench: { room: id },
  desk: { room: id, most: orNull(whole(1, 999)) },
  closing: { matter: id },
  packet: { matter: id },
  feedback: { matter: id },
  feedbackRound: { room: id, most: orNull(whole(1, 999)) },
  replyTexts: { room: id },
  figures: { room: id, span: oneOf(SPANS), back: whole(0, 400) }
} as const

export const CASEWORK_COMMANDS = {
  askReview: { matter: id, ask: text },
  askReopening: { matter: id, ground: oneOf(REOPENING_GROUNDS), reason: text },
  handUp: { matter: id, reason: oneOf(HAND_UP_REASONS), ask: spoken },
  accept: { matter: id },
  returnMatter: { matter: id, code: oneOf(RETURN_CODES), reason: spoken },
  pauseMatter: { matter: id, ground: oneOf(PAUSE_GROUNDS), days: whole(1, 365), reason: spoken },
  sendOut: { matter: id, station: spoken, ask: spoken, days: whole(1, 365) },
  bringBack: { matter: id, answered: flag, text: spoken },
  answer: { matter: id, kind: oneOf(['decision', 'support', 'refusal'] as const), text: spoken },
  /** who looks after it once it is closed, and the end of the day by which they look at it again; both or none */
  closeMatter: { matter: id, nextWho: orNull(spoken), nextBy: orNull(whole(0, 9e15)) },
  tellAtDoor: { matter: id, household: id },
  takeBackTelling: { matter: id, household: id },
  readAnswer: { matter: id },
  keepReplyText: { room: id, office: oneOf(ANSWERING), title: text, text },
  dropReplyText: { room: id, office: oneOf(ANSWERING), title: text }
} as const
