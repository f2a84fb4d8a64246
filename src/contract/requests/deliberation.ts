import { ANSWERING, MEASURE_KINDS, PROOF_KINDS } from '../../domain/measure/measure'
import { OBJECTION_ENDS } from '../../domain/hearing/objection'
import { APPRAISAL_CAUSES, CATEGORIES } from '../../domain/matter/matter'
import { PARTY_OPINIONS } from '../../domain/matter/partyStep'
import { RECUSAL_GROUNDS } from '../../domain/recusal/recusal'
import { RESERVED_BODIES } from '../../domain/matter/reserved'
import { flag, id, list, oneOf, orNull, spoken, text, whole } from '../parse'

export const DELIBERATION_VIEWS = {
  matter: { matter: id },
  hearing: { matter: id },
  measures: { matter: id },
  proofPhoto: { matter: id, measure: id },
  rights: { matter: id },
  myRights: { household: id }
} as const

export const DELIBERATION_COMMANDS = {
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
    reason: spoken,
    reservedTo: orNull(oneOf(RESERVED_BODIES)),
    important: orNull(flag)
  },
  askQuestion: { matter: id, text },
  replyQuestion: { matter: id, question: id, text: spoken, shown: orNull(flag) },
  noteReply: { matter: id, question: id },
  addOption: {
    matter: id,
    name: spoken,
    x: whole(-100_000, 100_000),
    y: whole(-100_000, 100_000),
    cost: whole(0, 1e12),
    /** metres */
    radius: orNull(whole(0, 100_000)),
    movedFrom: orNull(id)
  },
  appraise: { matter: id, option: id, feasible: flag, cause: orNull(oneOf(APPRAISAL_CAUSES)), note: spoken },
  proposeMeasure: {
    matter: id,
    option: id,
    kind: oneOf(MEASURE_KINDS),
    text: spoken,
    office: orNull(oneOf(ANSWERING)),
    body: spoken,
    /** fen */
    cost: orNull(whole(0, 1e12)),
    due: orNull(whole(0, 9e15)),
    proof: orNull(oneOf(PROOF_KINDS)),
    from: orNull(id),
    /** per cent */
    below: orNull(whole(1, 100))
  },
  dropMeasure: { matter: id, measure: id },
  proveMeasure: { matter: id, measure: id, text: spoken, photo: orNull(text) },
  excuseMeasure: { matter: id, measure: id, reason: spoken },
  confirmMeasure: { matter: id, measure: id, kept: flag, text: spoken },
  addAffected: { matter: id, option: id, doors: list({ door: text }, 50), reason: spoken },
  stateNobody: { matter: id, option: id, reason: spoken },
  judgeNobody: { matter: id, option: id, agrees: flag, reason: spoken },
  openHearing: { matter: id, option: id },
  raiseObjection: { matter: id, option: id, harm: text, acceptable: text },
  endObjection: { matter: id, option: id, how: oneOf(OBJECTION_ENDS) },
  answerObjection: { matter: id, objection: id, text: spoken },
  /** `option`: the one site the gain comes from */
  declareInterest: { matter: id, ground: spoken, option: orNull(id) },
  proposeRecusal: {
    matter: id,
    door: text,
    ground: oneOf(RECUSAL_GROUNDS),
    option: orNull(id),
    evidence: spoken
  },
  answerRecusal: { matter: id, recusal: id, agrees: flag, text: spoken },
  appealRecusal: { matter: id, recusal: id, text: spoken },
  recordPartyDiscussion: {
    matter: id,
    heldAt: whole(0, 9e15),
    body: spoken,
    opinion: oneOf(PARTY_OPINIONS),
    text: spoken
  },
  decideRecusal: { matter: id, recusal: id, imposed: flag, reason: spoken }
} as const
