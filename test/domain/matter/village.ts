import type { RollEntry } from '../../../src/domain/deciding/roll'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import type { Ladder } from '../../../src/domain/levels/ladder'
import type { Actor, Mandate, OfficeName } from '../../../src/domain/office'
import { DAY, type Instant } from '../../../src/domain/time'
import type { Unit } from '../../../src/domain/unit'
import { rollOf } from '../deciding/village'

/** 2027-03-01, 09:00 in China. */
const DAY_ZERO = Date.UTC(2027, 2, 1, 1)

/** The instant `n` days after the first morning; `ms` later or, below zero, earlier. */
export const day = (n: number, ms = 0): Instant => DAY_ZERO + n * DAY + ms

/** Two courtyards of one building each: W-01 … W-30 and E-01 … E-10. */
export const ROLL: readonly RollEntry[] = rollOf({ W: 30, E: 10 })
export const HOUSEHOLDS = ROLL.length

/** The six households beside site A. */
export const NEAR_A = ['W-01', 'W-02', 'W-03', 'W-04', 'W-05', 'W-06']
export const PROPOSER = { person: 'p-W-20', household: 'W-20' }

export const UNIT: Unit = {
  room: 'hewan.place',
  place: 'hewan',
  kind: 'place',
  title: '河湾',
  community: 'riverside',
  courtyards: [
    { key: 'W', name: '西院' },
    { key: 'E', name: '东院' }
  ],
  buildings: [
    { key: 'W', courtyard: 'W', x: 0, y: 0 },
    { key: 'E', courtyard: 'E', x: 60, y: 0 }
  ]
}

export const LADDER: Ladder = {
  L1: { office: 'courtyardHead', unit: 'E' },
  L2: { office: 'secretary', unit: 'riverside' },
  L3: { office: 'streetOfficer', unit: 'street' }
}

export const mandate = (office: OfficeName, unit: string, more: Partial<Mandate> = {}): Mandate => ({
  office,
  unit,
  place: 'hewan',
  from: day(-100),
  until: day(900),
  ...more
})

/** Someone who lives behind a door: the person `p-W-01` of the household W-01. */
export const livingAt = (door: string, ...mandates: Mandate[]): Actor => ({
  person: `p-${door}`,
  household: { id: door, door, building: door.slice(0, 1), courtyard: door.slice(0, 1) },
  elsewhere: false,
  mandates
})

export const official = (person: string, ...mandates: Mandate[]): Actor => ({
  person,
  household: null,
  elsewhere: false,
  mandates
})

/** Heads of both courtyards: the one of W lives beside site A. */
export const HEAD_W = livingAt('W-02', mandate('courtyardHead', 'W'))
export const HEAD_E = livingAt('E-01', mandate('courtyardHead', 'E'))
export const SECRETARY = official('p-secretary', mandate('secretary', 'riverside'))
export const STREET = official('p-street', mandate('streetOfficer', 'street'))

/** The frozen records of a vote, one a household, with what each has cast so far. */
export const recordsOf = (
  vote: string,
  choiceOf: (household: string, index: number) => string | null,
  at: Instant,
  roll: readonly RollEntry[] = ROLL
): BallotRecord[] =>
  roll.map((entry, index) => {
    const choice = choiceOf(entry.household, index)
    const cast = { person: `p-${entry.household}`, channel: 'online' as const, at, request: 'r', prev: '' }
    return {
      ...entry,
      vote,
      key: `key of ${entry.household}`,
      casts: choice ? [{ ...cast, choice, hash: `hash of ${entry.household}` }] : [],
      version: 1
    }
  })
