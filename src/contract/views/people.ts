import type { Owner } from '../../domain/levels/level'
import type { OfficeName } from '../../domain/office'
import type { Instant } from '../../domain/time'
import type { RoomKind } from '../../domain/unit'

/** Owner with the name people use: 东院院长, H社区书记. */
export interface OwnerView extends Owner {
  name: string
}

export interface MyPlace {
  door: string
  household: string
  building: string
  courtyard: string
}

export interface MyOffice {
  office: OfficeName
  unit: string
  name: string
  until: Instant
}

/** Who is looking, as far as this place is concerned. */
export interface Viewer {
  household: MyPlace | null
  /** what they own here and do not live in */
  /** `passedAt`: since when the register has it in another hand; null while it is theirs */
  owns: (MyPlace & { passedAt: Instant | null })[]
  offices: MyOffice[]
}

export interface RoomHead {
  id: string
  title: string
  kind: RoomKind
  community: string
  place: string
  households: number
}
