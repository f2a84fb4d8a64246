import { useState } from 'react'
import { useCommand } from '../../services/useCommand'
import { useView } from '../../services/useView'
import { checkTable, type CheckedTable } from './checkTable'
import type { Grid } from './grid'
import { faultsIn, useTable } from './useTable'

/** The roll of a room, and the table that may replace it: typed or chosen, then checked, then sent. */
export function useRoll(room: string) {
  const { seen, reload } = useView('roll', { room })
  const [checked, setChecked] = useState<CheckedTable | null>(null)
  const table = useTable(`roll:${room}`)
  const { sent, send, clear } = useCommand('importRoll', () => {
    table.drop()
    setChecked(null)
    void reload()
  })
  const check = (grid: Grid) => {
    clear()
    setChecked(checkTable(grid, seen.status === 'done' ? seen.value.rows : []))
  }
  const rejected = sent.status === 'refused' && sent.refusal === 'ROLL_REJECTED'
  return {
    seen,
    reload,
    sent,
    table: { ...table, check: () => table.check(check), choose: () => table.choose(check) },
    checked: rejected ? ({ status: 'faulty', faults: faultsIn(sent.detail) } as CheckedTable) : checked,
    back: () => {
      clear()
      setChecked(null)
    },
    send: () => {
      if (checked?.status === 'fits')
        void send({ room, rows: checked.rows.map(({ owner = '', ...row }) => ({ ...row, owner })) })
    }
  }
}
