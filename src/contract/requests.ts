import { SPANS } from '../domain/figures/periods'
import { DOOR_MARKS } from '../domain/channels/doors'
import { ANSWERS } from '../domain/consensus/answer'
import { APPRAISAL_CAUSES, CATEGORIES } from '../domain/matter/matter'
import { HAND_UP_REASONS, RETURN_CODES } from '../domain/levels/level'
import { VOTE_ABOUT } from '../domain/matter/vote'
import { PARTY_OPINIONS } from '../domain/matter/partyStep'
import { RECUSAL_GROUNDS } from '../domain/recusal/recusal'
import { RESERVED_BODIES } from '../domain/matter/reserved'
import { VOID_GROUNDS } from '../domain/matter/voiding'
import { PAUSE_GROUNDS } from '../domain/levels/pause'
import { REOPENING_GROUNDS } from '../domain/levels/reopening'
import { flag, id, list, oneOf, orNull, text, whole, type Field, type Parsed } from './parse'

/** What a page asks to see. Reading changes nothing and may be repeated. */
export const VIEWS = {
  home: {},
  room: { room: id },
  matter: { matter: id },
  ballot: { matter: id },
  result: { matter: id, vote: id },
  proof: { matter: id, vote: id },
  export: { matter: id, vote: id },
  claims: { room: id },
  roll: { room: id },
  household: { household: id },
  turnout: { matter: id },
  callBacks: { matter: id },
  rechecks: { matter: id },
  rehearsal: { matter: id },
  cards: { room: id },
  proxies: { room: id },
  held: { matter: id },
  doors: { matter: id },
  envelopes: { matter: id },
  poll: { poll: id },
  consensus: { poll: id },
  moderation: { matter: id },
  workbench: { room: id },
  desk: { room: id },
  closing: { matter: id },
  figures: { room: id, span: oneOf(SPANS), back: whole(0, 400) }
} as const

/** What a person does. Each carries a request id and has one effect however often it arrives. */
export const COMMANDS = {
  bindByCode: { room: id, door: text, code: text },
  claimHousehold: { room: id, door: text },
  confirmClaim: { room: id, claim: id, accepted: flag },
  suggest: { room: id, title: text, joins: orNull(id), apart: flag },
  startPetition: { matter: id },
  sign: { matter: id },
  unsign: { matter: id },
  withdrawMatter: { matter: id },
  triage: {
    matter: id,
    accepted: flag,
    category: orNull(oneOf(CATEGORIES)),
    location: flag,
    reason: text,
    reservedTo: orNull(oneOf(RESERVED_BODIES)),
    important: orNull(flag)
  },
  askReview: { matter: id, ask: text },
  askReopening: { matter: id, ground: oneOf(REOPENING_GROUNDS), reason: text },
  addOption: {
    matter: id,
    name: text,
    x: whole(-100_000, 100_000),
    y: whole(-100_000, 100_000),
    cost: whole(0, 1e12)
  },
  appraise: { matter: id, option: id, feasible: flag, cause: orNull(oneOf(APPRAISAL_CAUSES)), note: text },
  importRoll: {
    room: id,
    rows: list(
      {
        line: whole(1, 1_000_000),
        door: text,
        building: text,
        occupancy: text,
        area: text,
        owner: orNull(text)
      },
      5000
    )
  },
  nameRepresentative: { household: id, member: orNull(id) },
  addCard: {
    room: id,
    base: id,
    replaces: orNull(id),
    title: text,
    source: text,
    attachment: orNull(text),
    quorumNum: whole(0, 1000),
    quorumDen: whole(1, 1000),
    quorumStrict: flag,
    passNum: whole(0, 1000),
    passDen: whole(1, 1000),
    passStrict: flag,
    floor: whole(0, 1_000_000),
    noticeDays: whole(0, 60),
    windowMin: whole(1, 60),
    windowMax: whole(1, 60)
  },
  announceVote: {
    matter: id,
    about: oneOf(VOTE_ABOUT),
    question: text,
    option: orNull(id),
    card: id,
    windowDays: whole(1, 60),
    secret: orNull(flag),
    /** fen; with `undoable` only where silence decides */
    cost: orNull(whole(0, 1e12)),
    undoable: orNull(flag)
  },
  withdrawAnnouncement: { matter: id, reason: text },
  declareInterest: { matter: id, ground: text },
  proposeRecusal: { matter: id, door: text, ground: oneOf(RECUSAL_GROUNDS), evidence: text },
  answerRecusal: { matter: id, recusal: id, agrees: flag, text },
  appealRecusal: { matter: id, recusal: id, text },
  recordPartyDiscussion: {
    matter: id,
    heldAt: whole(0, 9e15),
    body: text,
    opinion: oneOf(PARTY_OPINIONS),
    text
  },
  decideRecusal: { matter: id, recusal: id, imposed: flag, reason: text },
  openVote: { matter: id },
  giveReason: { matter: id, vote: id, household: id, text },
  openNotice: { matter: id, vote: id, household: id },
  fileObjection: { matter: id, vote: id, household: id, reason: text },
  takeBackObjection: { matter: id, vote: id, household: id },
  castBallot: { matter: id, vote: id, household: id, choice: id },
  disagree: { matter: id, vote: id, household: id },
  enterPaperBallot: {
    matter: id,
    vote: id,
    household: id,
    choice: id,
    witnesses: list({ who: text }, 4),
    photo: text,
    enteredAtDoor: whole(0, 9e15)
  },
  takePhoneBallot: { matter: id, vote: id, household: id, choice: id },
  callBackBallot: { matter: id, vote: id, household: id, choice: id },
  answerAssisted: { matter: id, vote: id, household: id, cast: id, agreed: flag },
  recheckBallot: { matter: id, vote: id, household: id, choice: orNull(id) },
  markDoor: { matter: id, vote: id, household: id, mark: oneOf(DOOR_MARKS), photo: orNull(text) },
  grantProxy: { room: id, door: text },
  revokeProxy: { room: id },
  takeEnvelope: {
    matter: id,
    vote: id,
    household: id,
    number: whole(1, 999_999),
    witnesses: list({ who: text }, 4)
  },
  returnEnvelope: { matter: id, vote: id, household: id, witnesses: list({ who: text }, 4) },
  openEnvelopes: {
    matter: id,
    vote: id,
    counts: list({ cell: text, choice: id, count: whole(0, 100_000) }, 400)
  },
  castSecret: { matter: id, vote: id, household: id, choice: id, token: id },
  openPoll: {
    matter: id,
    windowDays: whole(1, 60),
    beside: orNull(id),
    measures: orNull(list({ text }, 40)),
    seeds: list({ text, option: orNull(id) }, 40)
  },
  answerStatement: { poll: id, statement: id, answer: oneOf(ANSWERS) },
  addStatement: { poll: id, text },
  moderateStatement: { matter: id, statement: id, admitted: flag, reason: text },
  extendVote: { matter: id, vote: id, affectedServed: flag },
  certifyResult: { matter: id },
  voidVote: {
    matter: id,
    vote: id,
    ground: oneOf(VOID_GROUNDS),
    evidence: text,
    reason: text,
    touched: list({ door: text }, 5000)
  },
  handUp: { matter: id, reason: oneOf(HAND_UP_REASONS), ask: text },
  accept: { matter: id },
  returnMatter: { matter: id, code: oneOf(RETURN_CODES), reason: text },
  pauseMatter: { matter: id, ground: oneOf(PAUSE_GROUNDS), days: whole(1, 365), reason: text },
  answer: { matter: id, kind: oneOf(['decision', 'support', 'refusal'] as const), text },
  closeMatter: { matter: id },
  takeExport: { matter: id, vote: id }
} as const satisfies Record<string, Record<string, Field<unknown>>>

export type ViewName = keyof typeof VIEWS
export type CommandName = keyof typeof COMMANDS
export type ViewInput<N extends ViewName> = Parsed<(typeof VIEWS)[N]>
export type CommandInput<N extends CommandName> = Parsed<(typeof COMMANDS)[N]>
