import { useState } from 'react'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'
import { checkTable, type CheckedTable } from './checkTable'
import type { ChosenTable, FileFault } from './chosenTable'
import { chooseTable } from './chooseTable'
import { gridOf, textOf, type Grid } from './grid'
import { readWorkbook } from './workbook'

/** The roll of a room, and the table that may replace it: typed or chosen, then checked, then sent. */
export function useRoll(room: string) {
  const { seen, reload } = useView('roll', { room })
  const draft = useDraft(`roll:${room}`)
  const [checked, setChecked] = useState<CheckedTable | null>(null)
  const [unreadable, setUnreadable] = useState<FileFault | null>(null)
  const { sent, send, clear } = useCommand('importRoll', () => {
    draft.drop()
    setChecked(null)
    void reload()
  })
  const check = (grid: Grid) => {
    clear()
    setUnreadable(null)
    setChecked(checkTable(grid, seen.status === 'done' ? seen.value.rows : []))
  }
  const take = (chosen: ChosenTable) => {
    setUnreadable(chosen.status === 'unreadable' ? chosen.why : null)
    if (chosen.status === 'text') {
      draft.write(chosen.text)
      check(gridOf(chosen.text))
    }
    if (chosen.status !== 'workbook') return
    const read = readWorkbook(chosen.bytes)
    if ('broken' in read) return setUnreadable(read.broken)
    draft.write(textOf(read.grid))
    check(read.grid)
  }
  const rejected = sent.status === 'refused' && sent.refusal === 'ROLL_REJECTED'
  return {
    seen,
    reload,
    sent,
    text: draft.text,
    write: draft.write,
    checked: rejected ? faultsOf(sent.detail) : checked,
    unreadable,
    check: () => check(gridOf(draft.text)),
    back: () => {
      clear()
      setChecked(null)
    },
    choose: async () => take(await chooseTable()),
    send: () => {
      if (checked?.status === 'fits')
        void send({ room, rows: checked.rows.map(({ owner = '', ...row }) => ({ ...row, owner })) })
    }
  }
}

/** What only the cloud could see: a building of another room, a door of another courtyard. */
function faultsOf({ faults }: Readonly<Record<string, unknown>>): CheckedTable {
  return { status: 'faulty', faults: Array.isArray(faults) ? faults.map(String) : [] }
}
