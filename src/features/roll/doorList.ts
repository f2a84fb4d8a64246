import type { RollView } from '../../contract/views/roll'

/** The door list: one line a household, the code it is handed. */
export const doorList = (roll: RollView): string =>
  [
    `${roll.room.title} 邀请码`,
    ...roll.rows
      .filter(({ occupancy }) => occupancy !== 'empty')
      .map(({ door, code }) => `${door}\t${spacedCode(code)}`),
    ...ownersLines(roll)
  ].join('\n')

/** What the owners of let dwellings are handed, apart from the codes for those who live there. */
const ownersLines = ({ rows }: RollView): string[] => {
  const lines = rows.flatMap(({ door, ownerCode }) =>
    ownerCode ? [`${door}\t${spacedCode(ownerCode)}`] : []
  )
  return lines.length > 0 ? ['', '业主码（出租的房子，请只交给业主本人，不要张贴）', ...lines] : []
}

/** Two groups of four are easier to read out. */
export const spacedCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`
