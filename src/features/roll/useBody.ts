import { useState } from 'react'
import { useCommand } from '../../services/useCommand'
import { useView } from '../../services/useView'
import type { BodyKind } from '../../domain/body/body'
import { checkSeats, type CheckedSeats } from './checkSeats'
import type { Grid } from './grid'
import { faultsIn, useTable } from './useTable'

/** The seats of a body, and the table that may replace them: typed or chosen, then checked, then sent. */
export function useBody(room: string, body: BodyKind) {
  const { seen, reload } = useView('body', { room, body })
  const [checked, setChecked] = useState<CheckedSeats | null>(null)
  const table = useTable(`body:${room}:${body}`)
  const { sent, send, clear } = useCommand('importBody', () => {
    table.drop()
    setChecked(null)
    void reload()
  })
  const check = (grid: Grid) => {
    clear()
    setChecked(checkSeats(grid, body, seen.status === 'done' ? seen.value.seats : []))
  }
  const rejected = sent.status === 'refused' && sent.refusal === 'ROLL_REJECTED'
  return {
    seen,
    reload,
    sent,
    table: { ...table, check: () => table.check(check), choose: () => table.choose(check) },
    checked: rejected ? ({ status: 'faulty', faults: faultsIn(sent.detail) } as CheckedSeats) : checked,
    back: () => {
      clear()
      setChecked(null)
    },
    send: () => {
      if (checked?.status === 'fits') void send({ room, body, rows: checked.rows })
    }
  }
}
