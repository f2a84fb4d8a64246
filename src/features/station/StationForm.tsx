import { useState } from 'react'
import { Action } from '../../components/Action'
import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { Paragraph } from '../../components/Paragraph'
import { Tag } from '../../components/Tag'
import { TextField } from '../../components/TextField'
import { MEMBER_KINDS, type MemberKind } from '../../domain/station/station'
import { compositionWords, KIND_WORDS } from './stationWords'
import type { StationWork } from './useStation'

/** The secretary's list of members: who left is tapped away, who is new is added. */
export function StationForm({ station: { members, add, leave } }: { station: StationWork }) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<MemberKind>('resident')
  const [seatReason, setSeatReason] = useState('')
  const named = name.trim()
  const missing =
    named === ''
      ? '先写名字。'
      : members.some(each => each.name === named)
        ? '名单上已经有这个名字。请写出能分清的名字。'
        : null
  const onAdd = () => {
    add({ name: named, kind, seatReason: seatReason.trim() === '' ? null : seatReason.trim() })
    setName('')
    setSeatReason('')
  }
  return (
    <>
      <Paragraph id="station-composition">{compositionWords(members)}</Paragraph>
      {members.map(each => (
        <ListRow
          key={each.name}
          id={`station-${each.name}`}
          title={each.name}
          detail={KIND_WORDS[each.kind]}
          tag={<Tag word="离开了，去掉" />}
          beside
          stays
          onTap={() => leave(each.name)}
        />
      ))}
      <Heading level={2}>加一位</Heading>
      <TextField id="station-name" label="名字" value={name} onWrite={setName} max={20} />
      <Choice
        id="station-kind"
        name="是不是这里的居民"
        options={MEMBER_KINDS.map(value => ({ value, word: KIND_WORDS[value] }))}
        chosen={kind}
        onChoose={value => setKind(value)}
      />
      <TextField
        id="station-seat"
        label="已经在三个互助站里的，写明为什么还要他来"
        hint="不到三个，不用写。"
        value={seatReason}
        onWrite={setSeatReason}
        lines="many"
      />
      <Action
        id="station-add"
        label={named === '' ? '加到名单里' : `把${named}加到名单里`}
        kind="quiet"
        state={missing === null ? { status: 'ready' } : { status: 'closed', reason: missing }}
        onTap={onAdd}
      />
    </>
  )
}
