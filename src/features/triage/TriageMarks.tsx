import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { bodyTitle, RESERVED_BODIES } from '../../domain/matter/reserved'
import type { useTriage } from './useTriage'

/** Whose decision it is by law, and whether the party organisation speaks first; both are no unless said otherwise. */
export function TriageMarks({ triage }: { triage: ReturnType<typeof useTriage> }) {
  const { reserved, important } = triage.form
  return (
    <>
      <Heading level={2}>法律是不是规定要开会决定</Heading>
      <Choice
        id="triage-reserved"
        name="法律是不是规定要开会决定"
        options={[
          { value: 'no', word: '不是', detail: '邻里之间商量着办' },
          { value: 'yes', word: '是', detail: '比如村里办公益、筹钱、出劳力' }
        ]}
        chosen={reserved === 'no' ? 'no' : 'yes'}
        onChoose={triage.setReserved}
      />
      {reserved === 'no' ? null : (
        <>
          <Heading level={2}>由哪个会议决定</Heading>
          <Choice
            id="triage-body"
            name="由哪个会议决定"
            options={RESERVED_BODIES.map(value => ({ value, word: bodyTitle(value) }))}
            chosen={RESERVED_BODIES.find(each => each === reserved) ?? null}
            onChoose={triage.setReserved}
          />
        </>
      )}
      <Heading level={2}>是不是重要事项</Heading>
      <Choice
        id="triage-important"
        name="是不是重要事项"
        options={[
          { value: 'no', word: '不是' },
          { value: 'yes', word: '是', detail: '10天里要有党组织讨论的记录' }
        ]}
        chosen={important}
        onChoose={triage.setImportant}
      />
    </>
  )
}
