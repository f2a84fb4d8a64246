import type { Kinship } from '../../domain/kinship/kinship'
import type { EndReason } from '../../domain/mandates/term'
import type { OfficeName } from '../../domain/office'
import type { Detail, Refusal } from '../../domain/refusal'
import type { Instant } from '../../domain/time'
import type { RoomHead } from './people'

/** Near relatives of officials (近亲属), as far as they are the viewer's business. */
export interface RelativesView {
  room: RoomHead
  /** who holds an office today, by the name of the office */
  officials: { key: string; name: string; mine: boolean }[]
  /** the viewer's own record as an official */
  own: { door: string; status: Kinship['status']; evidence: string; reason: string | null }[]
  /** what the viewer's household pointed out and nobody has decided yet */
  pointed: { official: string; door: string }[]
  /** what waits for the viewer's decision, or can be struck out by it */
  waiting: {
    id: string
    official: string
    door: string
    evidence: string
    status: Kinship['status']
    barred: { refused: Refusal; detail?: Detail } | null
  }[]
}

/** Who is in charge (谁在管): every office of the room's place, until when and on whose word. */
export interface OfficialsView {
  room: RoomHead
  /** offices the viewer may give and end */
  appoints: OfficeName[]
  /** the units each office can be given for */
  units: Readonly<Record<OfficeName, readonly { key: string; name: string }[]>>
  holders: {
    key: string
    mine: boolean
    office: OfficeName
    unit: string
    name: string
    from: Instant
    until: Instant
    /** who recommended them; null for those the place began with */
    basis: string | null
    /** who stands in, by the name of their own office */
    acting: string | null
  }[]
  /** who left before the term was over, and why */
  left: { name: string; at: Instant; why: EndReason; reason: string }[]
  /** codes the viewer gave that nobody has brought yet */
  given: { code: string; name: string; at: Instant }[]
}
