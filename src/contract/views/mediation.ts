import type { Part } from '../../domain/mediation/mediation'
import type { Instant } from '../../domain/time'

/** A private room for a dispute (邻里调解), for one of the three who have a part in it. */
export interface MediationView {
  id: string
  place: string
  mine: Part
  asker: string
  other: string
  neutral: string
  about: string
  status: 'asked' | 'open' | 'agreed'
  /** until when it is there; null once there is an agreement to keep */
  until: Instant | null
  /** whether it waits for a word of the viewer */
  waits: boolean
  messages: { id: string; part: Part; text: string; at: Instant }[]
  /** the wording on the table, and whose names stand under it; of an agreement both */
  wording: { text: string; signedByMe: boolean; signedByOther: boolean; at: Instant | null } | null
}

/** What somebody has a part in, and whom they may ask to listen. */
export interface MediationsView {
  place: string
  household: { door: string } | null
  mine: Pick<MediationView, 'id' | 'mine' | 'asker' | 'other' | 'neutral' | 'status' | 'until' | 'waits'>[]
  neutrals: { id: string; name: string }[]
  /** how many rooms were opened here and how many ended in writing; null below ten (样本不足) */
  count: { opened: number; agreed: number } | null
}

/** The list the secretary keeps. */
export interface NeutralsView {
  neutrals: { id: string; name: string; door: string | null; relatives: string[] }[]
}
