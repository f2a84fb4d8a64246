import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { TextField } from '../../components/TextField'
import { faultSentence } from '../../locale/reasons'
import type { FileFault } from './chosenTable'
import type { useTable } from './useTable'

interface Props {
  id: string
  label: string
  hint: string
  /** why there is nothing to check yet */
  nothing: string
  table: Pick<ReturnType<typeof useTable>, 'text' | 'write' | 'unreadable'> & {
    check(): void
    choose(): Promise<void>
  }
}

/** Where a table is pasted or chosen. */
export function TableField({ id, label, hint, nothing, table }: Props) {
  return (
    <>
      {table.unreadable ? (
        <Notice id={`${id}-unreadable`} kind="refused" title={FILE_WORDS[table.unreadable].title}>
          {FILE_WORDS[table.unreadable].next}
        </Notice>
      ) : null}
      <TextField
        id={`${id}-text`}
        label={label}
        hint={hint}
        value={table.text}
        onWrite={table.write}
        lines="many"
      />
      <Action
        id={`${id}-check`}
        label="先核对这张表"
        kind="quiet"
        state={table.text.trim() === '' ? { status: 'closed', reason: nothing } : undefined}
        onTap={table.check}
      />
      <Action
        id={`${id}-choose`}
        label="选一个表格文件（xlsx或csv）"
        kind="quiet"
        onTap={() => void table.choose()}
      />
    </>
  )
}

/** How many faults are read at once. */
const SHOWN = 20

/** Every fault of a table by its line. */
export function TableFaults({ id, faults }: { id: string; faults: readonly string[] }) {
  return (
    <Notice id={`${id}-faults`} kind="refused" title={`有${faults.length}处要改，名册没有改动`}>
      {faults.slice(0, SHOWN).map(fault => (
        <Paragraph key={fault}>{faultSentence(fault)}</Paragraph>
      ))}
      {faults.length > SHOWN ? (
        <Paragraph>后面还有{faults.length - SHOWN}处，改好这些再核对一次。</Paragraph>
      ) : null}
    </Notice>
  )
}

const FILE_WORDS = {
  letters: {
    title: '这个文件读不出汉字',
    next: '请直接选xlsx表格，或者在表格软件里另存为“CSV UTF-8”再选一次。'
  },
  oldWorkbook: {
    title: '这个表格太旧，或者加了密码',
    next: '请在表格软件里打开，另存为不带密码的xlsx表格，再选一次。'
  },
  broken: { title: '这个文件打不开', next: '文件可能没有传完整。请重新传一次，再选。' },
  tooLarge: { title: '这个表格太大', next: '请把名册单独存成一个文件，再选一次。' },
  noSheet: { title: '这个文件里没有工作表', next: '请换成有名册的文件，再选一次。' }
} as const satisfies Record<FileFault, { title: string; next: string }>
