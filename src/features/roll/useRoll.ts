import { useState } from 'react'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'
import { checkTable, type CheckedTable } from './checkTable'
import { chooseTable } from './chooseTable'

/** The roll of a room, and the table that may replace it: typed or chosen, then checked, then sent. */
export function useRoll(room: string) {
  const { seen, reload } = useView('roll', { room })
  const draft = useDraft(`roll:${room}`)
  const [checked, setChecked] = useState<CheckedTable | null>(null)
  const [unreadable, setUnreadable] = useState(false)
  const { sent, send, clear } = useCommand('importRoll', () => {
    draft.drop()
    setChecked(null)
    void reload()
  })
  const check = (text: string) => {
    clear()
    setUnreadable(false)
    setChecked(checkTable(text, seen.status === 'done' ? seen.value.rows : []))
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
    check: () => check(draft.text),
    back: () => {
      clear()
      setChecked(null)
    },
    choose: async () => {
      const chosen = await chooseTable()
      setUnreadable(chosen.status === 'unreadable')
      if (chosen.status !== 'read') return
      draft.write(chosen.text)
      check(chosen.text)
    },
    send: () => {
      if (checked?.status === 'fits') void send({ room, rows: checked.rows })
    }
  }
}

/** What only the cloud could see: a building of another room, a door of another courtyard. */
function faultsOf({ faults }: Readonly<Record<string, unknown>>): CheckedTable {
  return { status: 'faulty', faults: Array.isArray(faults) ? faults.map(String) : [] }
}
