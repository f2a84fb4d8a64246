import type { Card } from '../domain/deciding/ruleCard'
import type { DoorState } from '../domain/channels/doors'
import { askingWords } from './asking'

/** How a door stands on the board (入户名单). */
export const doorWords = (rule: Card): Readonly<Record<DoorState, string>> => {
  const { visited, unwilling } = askingWords(rule)
  return { ...DOOR_WORDS, done: visited, refused: unwilling }
}

const DOOR_WORDS = {
  toVisit: '还没去',
  notIn: '没在家'
} as const satisfies Partial<Record<DoorState, string>>
