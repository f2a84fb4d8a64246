import type { BodyKind } from '../../domain/body/body'
import { countsWomen, hasRoles, readBody, type SeatLine } from '../../domain/body/readBody'
import { faultDetail } from '../../domain/register'
import { readColumns } from './columns'
import { MOST_ROWS } from './checkTable'
import type { Grid } from './grid'

const COLUMNS = {
  number: ['席位编号', '席位', '编号', '序号'],
  door: ['门牌', '门牌号', '房号', '户号'],
  role: ['身份', '类别'],
  woman: ['性别'],
  from: ['任期起', '任期开始'],
  until: ['任期止', '任期到', '任期结束']
} as const

export type CheckedSeats =
  | { status: 'empty' }
  | { status: 'tooLong'; rows: number; most: number }
  | { status: 'faulty'; faults: readonly string[] }
  | { status: 'fits'; rows: SeatLine[]; leaving: number }

/**
 * Reads the table of a body by the rule before anything is sent. Which doors there are only the cloud knows; `leaving`
 * counts the seats of today that the table does not name.
 */
export function checkSeats(
  grid: Grid,
  kind: BodyKind,
  today: readonly { number: string; door: string }[]
): CheckedSeats {
  const needed = [
    'number',
    'door',
    ...(hasRoles(kind) ? ['role'] : []),
    ...(countsWomen(kind) ? ['woman'] : [])
  ]
  const read = readColumns(grid, COLUMNS, needed as (keyof typeof COLUMNS)[])
  if (read.faults.length > 0) return { status: 'faulty', faults: read.faults }
  const rows = read.rows.map(({ line, cell }) => ({
    line,
    number: cell('number'),
    door: cell('door').toUpperCase(),
    role: cell('role'),
    woman: cell('woman'),
    from: cell('from'),
    until: cell('until')
  }))
  if (rows.length === 0) return { status: 'empty' }
  if (rows.length > MOST_ROWS) return { status: 'tooLong', rows: rows.length, most: MOST_ROWS }
  const doors = [...new Set(rows.map(({ door }) => door.trim()))].filter(door => door !== '')
  const table = readBody(
    '',
    kind,
    rows,
    doors.map(door => ({ door, building: '', courtyard: '' }))
  )
  if ('faults' in table) return { status: 'faulty', faults: faultDetail(table.faults).faults as string[] }
  const kept = new Set(table.seats.map(({ door, number }) => `${door} ${number}`))
  return {
    status: 'fits',
    rows,
    leaving: today.filter(({ door, number }) => !kept.has(`${door} ${number}`)).length
  }
}
