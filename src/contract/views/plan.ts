import type { Hosts } from '../../domain/affected/hosts'

/** The plan of a place (点位图) with the sites of a matter; in metres, x to the east and y to the north. */
export interface PlanView {
  buildings: { key: string; x: number; y: number }[]
  /** the building of the viewer's own household */
  own: string | null
  sites: PlanSite[]
}

export interface PlanSite extends Hosts {
  option: string
  name: string
  x: number
  y: number
  radius: number
  /** null while it is being appraised */
  feasible: boolean | null
  /** with standing, but for those added by hand */
  households: number
  byHand: number
  /** whether the viewer's own household has standing */
  mine: boolean
}
