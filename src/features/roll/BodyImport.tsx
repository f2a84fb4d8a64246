import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import type { BodyKind } from '../../domain/body/body'
import { countsWomen, hasRoles } from '../../domain/body/readBody'
import type { CheckedSeats } from './checkSeats'
import { TableFaults, TableField } from './TableField'
import type { useBody } from './useBody'

/** A new roll of a body: pasted or chosen, then read back with every fault by its line, before it is sent. */
export function BodyImport({ kind, body }: { kind: BodyKind; body: ReturnType<typeof useBody> }) {
  const { checked, table } = body
  if (checked === null)
    return (
      <TableField
        id="body"
        label="把席位表贴在这里"
        hint={hintFor(kind)}
        nothing="先贴上席位表，或者选一个文件。"
        table={table}
      />
    )
  return (
    <>
      <Checked seats={checked} />
      <Action id="body-back" label="回去改这张表" kind="quiet" onTap={body.back} />
    </>
  )
}

function hintFor(kind: BodyKind) {
  const columns = `席位编号、门牌${hasRoles(kind) ? '、身份（代表或委员）' : ''}${countsWomen(kind) ? '、性别' : ''}`
  const example = `3，W1-01${hasRoles(kind) ? '，代表' : ''}${countsWomen(kind) ? '，女' : ''}`
  const term = hasRoles(kind) ? '有任期的，再写任期起、任期止两列。' : '一户有几位就写几行。'
  const adults = kind === 'adults' || kind === 'group' ? '只写年满18周岁的。' : ''
  return `每人一行：${columns}。例如：${example}。${term}${adults}姓名和电话不用写，写了也不读。`
}

function Checked({ seats }: { seats: CheckedSeats }) {
  switch (seats.status) {
    case 'empty':
      return (
        <Notice id="body-empty" kind="refused" title="这张表里没有席位">
          请每人写一行，再核对一次。
        </Notice>
      )
    case 'tooLong':
      return (
        <Notice id="body-too-long" kind="refused" title="这张表太长">
          一次最多{seats.most}人，这张表有{seats.rows}行。请按院落分开，在各院的议事厅里导入。
        </Notice>
      )
    case 'faulty':
      return <TableFaults id="body" faults={seats.faults} />
    case 'fits':
      return (
        <Notice id="body-fits" kind="note" title={`读到${seats.rows.length}个席位，没有差错`}>
          {seats.leaving === 0
            ? '现在名册上的席位都还在这张表里。'
            : `现在名册上有${seats.leaving}个席位不在这张表里，导入以后会移出。`}
          正在进行的表决仍用开始时定下的名册。换了人的席位，请换一个编号，旧的邀请码就不能再用。
        </Notice>
      )
  }
}
