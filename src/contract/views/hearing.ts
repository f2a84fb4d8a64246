import type { CommentGround, ObjectionEnd } from '../../domain/hearing/objection'
import type { OfficeName } from '../../domain/office'
import type { Instant } from '../../domain/time'
import type { PlanView } from './plan'
import type { Viewer } from './people'

/** What one household wrote, with nothing that leads to it but for officials who answer. */
export interface ObjectionView {
  id: string
  /** behind which door, for officials only */
  door: string | null
  mine: boolean
  comment: CommentGround | null
  /** '' while the platform's check is in doubt and the viewer is neither official nor its household */
  harm: string
  acceptable: string
  held: boolean
  at: Instant
  ended: ObjectionEnd | null
  reply: { office: OfficeName; text: string; at: Instant } | null
}

/** The hearing of one site (异议与条件). */
export interface SiteHearingView {
  option: string
  name: string
  /** whether the viewer's household has standing on it */
  mine: boolean
  /** the viewer's household was heard where the site stood before, and is not asked again */
  heardBefore: boolean
  /** households with standing, and those of them nobody has asked */
  affected: number
  unasked: number
  openedAt: Instant | null
  until: Instant | null
  headBy: Instant | null
  secretaryBy: Instant | null
  said: ObjectionView[]
}

export interface HearingView {
  matter: string
  room: string
  title: string
  viewer: Viewer
  /** the viewer may open a hearing, and may answer what is written */
  opens: boolean
  answers: boolean
  plan: PlanView | null
  sites: SiteHearingView[]
}
