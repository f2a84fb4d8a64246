import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { TextField } from '../../components/TextField'
import { faultSentence } from '../../locale/reasons'
import type { CheckedTable } from './checkTable'
import type { FileFault } from './chosenTable'
import type { useRoll } from './useRoll'

/** A new roll: pasted or chosen, then read back with every fault by its line, before it is sent. */
export function RollImport({ roll }: { roll: ReturnType<typeof useRoll> }) {
  const { checked } = roll
  if (checked === null) return <TableField roll={roll} />
  return (
    <>
      <Checked table={checked} />
      <Action id="roll-back" label="回去改这张表" kind="quiet" onTap={roll.back} />
    </>
  )
}

function TableField({ roll }: { roll: ReturnType<typeof useRoll> }) {
  return (
    <>
      {roll.unreadable ? (
        <Notice id="roll-unreadable" kind="refused" title={FILE_WORDS[roll.unreadable].title}>
          {FILE_WORDS[roll.unreadable].next}
        </Notice>
      ) : null}
      <TextField
        id="roll-text"
        label="把住户表贴在这里"
        hint="每户一行：门牌、楼栋、居住情况、面积。例如：W1-01，W1，自住，88.5。一位业主有几套的，再写一列业主编号，几套写同一个；姓名和电话不用写，写了也不读。"
        value={roll.text}
        onWrite={roll.write}
        lines="many"
      />
      <Action
        id="roll-check"
        label="先核对这张表"
        kind="quiet"
        state={
          roll.text.trim() === '' ? { status: 'closed', reason: '先贴上住户表，或者选一个文件。' } : undefined
        }
        onTap={roll.check}
      />
      <Action
        id="roll-choose"
        label="选一个表格文件（xlsx或csv）"
        kind="quiet"
        onTap={() => void roll.choose()}
      />
    </>
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
  tooLarge: { title: '这个表格太大', next: '请把住户表单独存成一个文件，再选一次。' },
  noSheet: { title: '这个文件里没有工作表', next: '请换成有住户表的文件，再选一次。' }
} as const satisfies Record<FileFault, { title: string; next: string }>

/** How many faults are read at once. */
const SHOWN = 20

function Checked({ table }: { table: CheckedTable }) {
  switch (table.status) {
    case 'empty':
      return (
        <Notice id="roll-empty" kind="refused" title="这张表里没有住户">
          请每户写一行，再核对一次。
        </Notice>
      )
    case 'tooLong':
      return (
        <Notice id="roll-too-long" kind="refused" title="这张表太长">
          一次最多{table.most}户，这张表有{table.rows}行。请按院落分开导入。
        </Notice>
      )
    case 'faulty':
      return <Faults faults={table.faults} />
    case 'fits':
      return (
        <Notice id="roll-fits" kind="note" title={`读到${table.rows.length}户，没有差错`}>
          {table.leaving.length === 0
            ? '现在名册上的住户都还在这张表里。'
            : `现在名册上有${table.leaving.length}户不在这张表里，导入以后会移出：${someOf(table.leaving)}。`}
          正在进行的表决仍用开始时定下的名册。
        </Notice>
      )
  }
}

function Faults({ faults }: { faults: readonly string[] }) {
  return (
    <Notice id="roll-faults" kind="refused" title={`有${faults.length}处要改，名册没有改动`}>
      {faults.slice(0, SHOWN).map(fault => (
        <Paragraph key={fault}>{faultSentence(fault)}</Paragraph>
      ))}
      {faults.length > SHOWN ? (
        <Paragraph>后面还有{faults.length - SHOWN}处，改好这些再核对一次。</Paragraph>
      ) : null}
    </Notice>
  )
}

function someOf(doors: readonly string[]) {
  return doors.length > 6 ? `${doors.slice(0, 6).join('、')}等` : doors.join('、')
}
