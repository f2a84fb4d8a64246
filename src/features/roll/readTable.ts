import type { RollLine } from '../../domain/register'
import { readColumns } from './columns'
import type { Grid } from './grid'

const COLUMNS = {
  door: ['门牌', '门牌号', '房号', '户号'],
  building: ['楼栋', '楼号', '楼'],
  occupancy: ['居住情况', '居住', '情况', '性质'],
  area: ['面积', '建筑面积', '专有部分面积'],
  owner: ['业主编号', '产权人编号']
} as const

/** The rows of a roll of dwellings; a table may say nothing of owners: then every dwelling is a hand of its own. */
export function readTable(grid: Grid): { rows: RollLine[]; faults: string[] } {
  const { rows, faults } = readColumns(grid, COLUMNS, ['door', 'building', 'occupancy', 'area'])
  return {
    rows: rows.map(({ line, cell }) => ({
      line,
      door: cell('door').toUpperCase(),
      building: cell('building').toUpperCase(),
      occupancy: cell('occupancy'),
      area: cell('area'),
      owner: cell('owner').toUpperCase()
    })),
    faults
  }
}
