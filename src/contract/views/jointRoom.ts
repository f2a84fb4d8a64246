import type { Guest } from '../../domain/jointRoom/jointRoom'
import type { Overlap } from '../../domain/overlap/overlap'
import type { Instant } from '../../domain/time'

/** Another matter of the place that asks for the same ground, or has got it (同一地点). */
export interface OverlapView extends Overlap {
  /** the name of the own option */
  optionName: string
}

/** Who sits in the joint room (共议厅). */
export interface JointRoomView {
  /** the office that chairs it */
  chair: string
  courtyards: string[]
  from: { matter: string; title: string; room: string }[]
  guests: Guest[]
  /** until when who signed may take the name back, because what they signed became another thing */
  unsignUntil: Instant | null
}
