import { useState } from 'react'
import { useDraft } from '../../services/useDraft'
import type { ChosenTable, FileFault } from './chosenTable'
import { chooseTable } from './chooseTable'
import { gridOf, textOf, type Grid } from './grid'
import { readWorkbook } from './workbook'

/** A table as it is brought, pasted or chosen from a file; what was typed stays until it has been sent. */
export function useTable(key: string) {
  const draft = useDraft(key)
  const [unreadable, setUnreadable] = useState<FileFault | null>(null)
  const take = (chosen: ChosenTable, onGrid: (grid: Grid) => void) => {
    setUnreadable(chosen.status === 'unreadable' ? chosen.why : null)
    if (chosen.status === 'text') {
      draft.write(chosen.text)
      onGrid(gridOf(chosen.text))
    }
    if (chosen.status !== 'workbook') return
    const read = readWorkbook(chosen.bytes)
    if ('broken' in read) return setUnreadable(read.broken)
    draft.write(textOf(read.grid))
    onGrid(read.grid)
  }
  return {
    text: draft.text,
    write: draft.write,
    drop: draft.drop,
    unreadable,
    check: (onGrid: (grid: Grid) => void) => {
      setUnreadable(null)
      onGrid(gridOf(draft.text))
    },
    choose: async (onGrid: (grid: Grid) => void) => take(await chooseTable(), onGrid)
  }
}

/** What only the cloud could see, line by line, when it sent a table back. */
export const faultsIn = ({ faults }: Readonly<Record<string, unknown>>): readonly string[] =>
  Array.isArray(faults) ? faults.map(String) : []
