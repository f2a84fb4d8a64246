import type { Outcome } from './verdict'

/** A village to rehearse rules in. Metres; doors are `W1-01`, `W1-02`, … in each building; areas in 0.01 m². */
export interface Village {
  title: string
  radius: number
  buildings: Readonly<Record<string, { courtyard: string; x: number; y: number; households: number }>>
  sites: Readonly<Record<string, { x: number; y: number }>>
  areas?: Readonly<Record<string, number>>
  cases: readonly Case[]
}

/** One vote in it. Ballots come by door, or as numbers handed to the doors of a building in order. */
export interface Case {
  name: string
  rule: string
  site?: string | null
  alsoAffected?: readonly string[]
  recused?: readonly string[]
  extended?: boolean
  affectedServed?: boolean
  options?: readonly string[]
  hosts?: Readonly<Record<string, string>>
  ballots?: Readonly<Record<string, readonly number[] | Readonly<Record<string, number>>>>
  ballotsByHousehold?: Readonly<Record<string, string>>
  /** the outcome it must have; a rehearsal out of curiosity has none */
  expect?: Outcome
}

/** The doors of a building, in order. */
export const doorsOf = (building: string, households: number): string[] =>
  Array.from({ length: households }, (_, at) => `${building}-${String(at + 1).padStart(2, '0')}`)
