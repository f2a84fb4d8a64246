import type { OfficeName } from '../office'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import type { AskedAs } from './asked'

/** How a household came to know the answer: by a message, by opening the matter, or told at the door (当面告知). */
export const TOLD_HOW = ['message', 'read', 'door'] as const
export type ToldHow = (typeof TOLD_HOW)[number]

/** Who ticked that a door was told, or took that back. */
export interface Tick {
  did: 'told' | 'takenBack'
  at: Instant
  by: string
  office: OfficeName
}

/** One household that asked about a matter, and whether it knows the answer there was at `answeredAt`. */
export interface Telling {
  matter: string
  place: string
  household: string
  courtyard: string
  building: string
  as: readonly AskedAs[]
  answeredAt: Instant
  told: { how: ToldHow; at: Instant } | null
  /** of every answer there was; nothing is taken out of it */
  ticks: readonly Tick[]
  version: number
}

/** It was told at the door. Of what is known already nothing changes. */
export const toldAtDoor = (telling: Telling, by: string, office: OfficeName, now: Instant): Telling =>
  telling.told
    ? telling
    : {
        ...telling,
        told: { how: 'door', at: now },
        ticks: [...telling.ticks, { did: 'told', at: now, by, office }]
      }

/** A tick at the wrong door is taken back, by anybody who goes there; what the household read itself stays. */
export const takenBack = (
  telling: Telling,
  by: string,
  office: OfficeName,
  now: Instant
): Telling | Refused => {
  if (telling.told === null) return telling
  if (telling.told.how !== 'door') return refuse('DUPLICATE', { knows: true })
  return { ...telling, told: null, ticks: [...telling.ticks, { did: 'takenBack', at: now, by, office }] }
}

/** The household opened the matter with its answer. */
export const hasRead = (telling: Telling, now: Instant): Telling =>
  telling.told ? telling : { ...telling, told: { how: 'read', at: now } }

/** The tick by which the household counts as told; null where it was no tick. */
export const standingTick = ({ told, ticks }: Telling): Tick | null =>
  told?.how === 'door' ? (ticks[ticks.length - 1] ?? null) : null
