import { sha256 } from '../deciding/sha256'
import { chinaDate, type Instant } from '../time'

/** Wrong codes typed for one door on one day of China, whoever typed them. */
export interface DoorGuesses {
  id: string
  place: string
  door: string
  day: string
  wrong: number
  version: number
}

/** From so many on the door takes no code that day, not even the right one. */
export const WRONG_CODES_A_DOOR = 20

export const isLocked = (guesses: Pick<DoorGuesses, 'wrong'> | null): boolean =>
  (guesses?.wrong ?? 0) >= WRONG_CODES_A_DOOR

/** Under which they are counted; a door that does not exist is counted like one that does. */
export const guessKey = (place: string, door: string, now: Instant): string =>
  `${place}:${chinaDate(now)}:${sha256(typedDoor(door)).slice(0, 16)}`

export const typedDoor = (door: string): string => door.trim().toUpperCase().slice(0, 30)
