import { RULINGS } from '../../domain/claiming/contest'
import { INVITATION_KINDS } from '../../domain/invitation/invitation'
import { BODY_KINDS } from '../../domain/body/body'
import { NOTICE_TEMPLATES } from '../../domain/notice/notice'
import { flag, id, list, oneOf, orNull, spoken, text, whole } from '../parse'

export const REGISTRY_VIEWS = {
  home: {},
  room: { room: id },
  claims: { room: id },
  guesses: { room: id },
  doorstep: { room: id },
  roll: { room: id },
  bodies: { room: id },
  body: { room: id, body: oneOf(BODY_KINDS) },
  household: { household: id },
  cards: { room: id },
  ruleDocument: { room: id, card: id, version: whole(1, 1_000_000) },
  invitations: { room: id },
  cardCode: { invitation: id }
} as const

export const REGISTRY_COMMANDS = {
  makeInvitation: { room: id, matter: orNull(id), kind: oneOf(INVITATION_KINDS) },
  /** `group` is the platform's sealed word on the chat the card was opened in */
  enter: { invitation: id, group: orNull(text) },
  revokeInvitation: { invitation: id, branch: flag },
  /** `consent`: the version of the text the person has just agreed to; null where they did before */
  bindByCode: { room: id, door: text, code: text, consent: orNull(whole(1, 1000)) },
  claimHousehold: { room: id, door: text, consent: orNull(whole(1, 1000)) },
  confirmClaim: { room: id, claim: id, accepted: flag },
  vouchFor: { claim: id },
  disputeClaim: { claim: id, statement: spoken },
  answerDispute: { room: id, statement: spoken },
  decideDispute: { room: id, claim: id, outcome: oneOf(RULINGS), reason: spoken },
  appealDispute: { claim: id, reason: spoken },
  leaveHousehold: { household: id },
  endOwnership: { household: id },
  reportDeparture: { household: id, member: id },
  reportDoorLeft: { room: id, door: text },
  stayInHousehold: { household: id },
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
  importBody: {
    room: id,
    body: oneOf(BODY_KINDS),
    rows: list(
      {
        line: whole(1, 1_000_000),
        number: text,
        door: text,
        role: text,
        woman: text,
        from: text,
        until: text
      },
      5000
    )
  },
  takeSeat: { room: id, code: text },
  followMatter: { matter: id, templates: list({ template: oneOf(NOTICE_TEMPLATES) }, 4) },
  look: { room: id },
  nameRepresentative: { household: id, member: orNull(id) },
  addCard: {
    room: id,
    base: id,
    replaces: orNull(id),
    title: spoken,
    source: spoken,
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
  }
} as const
