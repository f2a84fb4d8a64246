import type { OfficeName } from '../office'
import type { Instant } from '../time'

/** Seven days in which those affected by a site write what would harm them and what would make it acceptable (异议与条件). */
export interface Hearing {
  option: string
  /** households with standing when it opened; who gains it later is heard in another */
  heard: readonly string[]
  openedAt: Instant
  until: Instant
  /** until then the head answers, then the secretary until `secretaryBy`, each in writing */
  headBy: Instant
  secretaryBy: Instant
}

/** The written answer (书面答复) to one objection. */
export interface ObjectionReply {
  objection: string
  office: OfficeName
  text: string
  at: Instant
}

/** What officials left of the hearings of a matter; the objections are records of their own, one a household and site. */
export interface Hearings {
  held: readonly Hearing[]
  replies: readonly ObjectionReply[]
}

export const NOTHING_HEARD: Hearings = { held: [], replies: [] }

export const replyTo = ({ replies }: Hearings, objection: string): ObjectionReply | undefined =>
  replies.find(each => each.objection === objection)

/** The hearing of a site in which a household has its say; the last, where it had more than one. */
export const hearingOf = ({ held }: Hearings, option: string, household: string): Hearing | undefined =>
  held.filter(each => each.option === option && each.heard.includes(household)).pop()
