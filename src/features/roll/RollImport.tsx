import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import type { CheckedTable } from './checkTable'
import { TableFaults, TableField } from './TableField'
import type { useRoll } from './useRoll'

/** A new roll: pasted or chosen, then read back with every fault by its line, before it is sent. */
export function RollImport({ roll }: { roll: ReturnType<typeof useRoll> }) {
  const { checked, table } = roll
  if (checked === null)
    return (
      <TableField
        id="roll"
        label="把住户表贴在这里"
        hint="每户一行：门牌、楼栋、居住情况、面积。例如：W1-01，W1，自住，88.5。一位业主有几套的，再写一列业主编号，几套写同一个；姓名和电话不用写，写了也不读。"
        nothing="先贴上住户表，或者选一个文件。"
        table={table}
      />
    )
  return (
    <>
      <Checked table={checked} />
      <Action id="roll-back" label="回去改这张表" kind="quiet" onTap={roll.back} />
    </>
  )
}

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
      return <TableFaults id="roll" faults={table.faults} />
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

function someOf(doors: readonly string[]) {
  return doors.length > 6 ? `${doors.slice(0, 6).join('、')}等` : doors.join('、')
}
