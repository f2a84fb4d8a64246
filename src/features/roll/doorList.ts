import type { RollView } from '../../contract/views/roll'

/** The door list: one line a household, the code it is handed. */
export const doorList = (roll: RollView): string =>
  [
    `${roll.room.title} 邀请码`,
    ...roll.rows
      .filter(({ occupancy }) => occupancy !== 'empty')
      .map(({ door, code }) => `${door}\t${spacedCode(code)}`)
  ].join('\n')

/** Two groups of four are easier to read out. */
export const spacedCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`
