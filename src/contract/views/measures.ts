import type { Measure, Proof } from '../../domain/measure/measure'
import type { Instant } from '../../domain/time'
import type { Viewer } from './people'

/** A promise that was decided with its site, and what became of it. */
export interface PromiseView extends Measure {
  /** `photo`: the viewer may look at one; `kept`: why others do not: it is being looked at, or it was taken out */
  proven: (Omit<Proof, 'measure' | 'photo'> & { photo: boolean; kept: 'waiting' | 'hidden' | null }) | null
  excused: string | null
  overdue: boolean
  /** of the affected households: who says it was kept, and who says not */
  confirmed: number
  disputed: number
  /** what the viewer's own household says */
  mine: boolean | null
}

export interface MeasuresView {
  matter: string
  title: string
  viewer: Viewer
  now: Instant
  /** the viewer may change the package, prove what was promised, or say why it is not kept */
  proposes: boolean
  /** what is proposed went into a notice or a vote and stays as it is */
  frozen: boolean
  proves: boolean
  excuses: boolean
  /** the viewer's household may say whether promises were kept */
  confirms: boolean
  sites: { id: string; name: string }[]
  proposed: Measure[]
  promised: PromiseView[]
}
