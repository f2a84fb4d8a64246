import type { Gathering } from '../../domain/gathering/gathering'
import type { Instant } from '../../domain/time'

/** The monthly meetings of a room, and whether it has gone without one for thirty days (休眠). */
export interface GatheringsView {
  title: string
  last: Instant | null
  dormant: boolean
  /** whether the viewer keeps its minutes */
  may: boolean
  gatherings: Pick<Gathering, 'heldAt' | 'attendance' | 'decision'>[]
}
