import { faultDetail, readRoll, type RollLine } from '../../domain/register'
import type { Grid } from './grid'
import { readTable } from './readTable'

/** Most rows one import may carry. */
export const MOST_ROWS = 5000

export type CheckedTable =
  | { status: 'empty' }
  | { status: 'tooLong'; rows: number; most: number }
  | { status: 'faulty'; faults: readonly string[] }
  | { status: 'fits'; rows: RollLine[]; leaving: readonly string[] }

/**
 * Reads a table by the rule of the register before anything is sent. Whether each building belongs to the room only
 * the cloud knows; `leaving` are the doors of today's roll that the table does not name.
 */
export function checkTable(grid: Grid, today: readonly { door: string }[]): CheckedTable {
  const { rows, faults } = readTable(grid)
  if (faults.length > 0) return { status: 'faulty', faults }
  if (rows.length === 0) return { status: 'empty' }
  if (rows.length > MOST_ROWS) return { status: 'tooLong', rows: rows.length, most: MOST_ROWS }
  const named = [...new Set(rows.map(({ building }) => building))].filter(key => key !== '')
  const table = readRoll(
    rows,
    named.map(key => ({ key, courtyard: '', x: 0, y: 0 }))
  )
  if ('faults' in table) return { status: 'faulty', faults: faultDetail(table.faults).faults as string[] }
  const kept = new Set(rows.map(({ door }) => door))
  return { status: 'fits', rows, leaving: today.map(({ door }) => door).filter(door => !kept.has(door)) }
}
