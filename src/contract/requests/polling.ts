import { ANSWERS } from '../../domain/consensus/answer'
import { flag, id, list, oneOf, orNull, spoken, text, whole } from '../parse'

export const POLLING_VIEWS = {
  poll: { poll: id },
  consensus: { poll: id },
  moderation: { matter: id }
} as const

export const POLLING_COMMANDS = {
  openPoll: {
    matter: id,
    windowDays: whole(1, 60),
    beside: orNull(id),
    measures: orNull(list({ text }, 40)),
    seeds: list({ text, option: orNull(id) }, 40)
  },
  answerStatement: { poll: id, statement: id, answer: oneOf(ANSWERS) },
  addStatement: { poll: id, text },
  moderateStatement: { matter: id, statement: id, admitted: flag, reason: spoken }
} as const
