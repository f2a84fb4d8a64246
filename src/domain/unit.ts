/** Where people live: a place (a village, a compound) holds courtyards, a courtyard holds buildings. */
export interface Building {
  key: string
  courtyard: string
  /** metres on the plan of the place */
  x: number
  y: number
}

/** A courtyard by its key and by what people call it. */
export interface Courtyard {
  key: string
  name: string
}

export const ROOM_KINDS = ['place', 'courtyard', 'building'] as const
export type RoomKind = (typeof ROOM_KINDS)[number]

/** A room (议事厅): the smallest unit that contains everyone a matter concerns. */
export interface Unit {
  room: string
  place: string
  kind: RoomKind
  title: string
  community: string
  courtyards: readonly Courtyard[]
  buildings: readonly Building[]
}

export const inUnit = (unit: Unit, building: string): boolean =>
  unit.buildings.some(each => each.key === building)

export const OCCUPANCIES = ['owner', 'tenant', 'empty'] as const
export type Occupancy = (typeof OCCUPANCIES)[number]

export interface Household {
  /** `<place>.<door>`: identity everywhere */
  id: string
  place: string
  door: string
  building: string
  courtyard: string
  occupancy: Occupancy
  /** floor area in 0.01 m² */
  area: number
}

export const householdId = (place: string, door: string): string => `${place}.${door}`

export const doorOf = (place: string, household: string): string => household.slice(place.length + 1)

export const placeOf = ({ household, door }: { household: string; door: string }): string =>
  household.slice(0, -door.length - 1)
