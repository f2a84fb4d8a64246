import type { Kinship } from '../../domain/kinship/kinship'
import type { Detail, Refusal } from '../../domain/refusal'
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
