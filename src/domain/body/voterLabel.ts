import type { RollEntry } from '../deciding/roll'
import { seatNumber } from './body'

/** What a line of the roll is called where doors are listed: the door, and of a seat its number: W1-01（3号）. */
export const voterLabel = ({
  household,
  home,
  door
}: Pick<RollEntry, 'household' | 'home' | 'door'>): string =>
  home === undefined ? door : `${door}（${seatNumber(household)}号）`
