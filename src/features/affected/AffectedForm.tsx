import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField } from '../../components/ReasonField'
import { TextField } from '../../components/TextField'
import { ACTION_WORDS } from '../../locale/stages'
import type { Affected } from './useAffected'

/** What the viewer says about whom the site concerns: one thing at a time. */
export function AffectedForm({ affected }: { affected: Affected }) {
  const { acts, act, turnTo } = affected
  if (act === null) return null
  return (
    <>
      {acts.length > 1 ? (
        <Choice
          id="affected-act"
          name="要办哪一件"
          asked
          options={acts.map(value => ({ value, word: ACTION_WORDS[value] }))}
          chosen={act}
          onChoose={turnTo}
        />
      ) : (
        <Heading level={2}>{ACTION_WORDS[act]}</Heading>
      )}
      <Fields affected={affected} />
    </>
  )
}

function Fields({ affected: { act, doors, reason, agrees, setAgrees } }: { affected: Affected }) {
  if (act === 'addAffected')
    return (
      <>
        <Paragraph tone="quiet">加上以后，和近处的住户一样，要请他们来说七天；谁也不能再拿掉。</Paragraph>
        <TextField
          id="affected-doors"
          label="哪几户"
          hint="写门牌，几户之间空一格，例如 W2-01 W2-02"
          value={doors.text}
          onWrite={doors.write}
        />
        <ReasonField
          id="affected-reason"
          label="为什么也受影响"
          hint="院里的住户都看得到这段话，不写人名和门牌。"
          value={reason.text}
          onWrite={reason.write}
        />
      </>
    )
  if (act === 'stateNobody')
    return (
      <ReasonField
        id="affected-reason"
        label="为什么没有人受影响"
        hint="例如：四周一百米没有住户。院里的住户都看得到。"
        value={reason.text}
        onWrite={reason.write}
      />
    )
  return (
    <>
      <Choice
        id="affected-judge"
        name="您看过以后"
        asked
        options={[
          { value: 'yes', word: '确认没有人受影响', detail: '这个点位可以公告表决' },
          { value: 'no', word: '不确认', detail: '写明谁会受影响，退给写理由的负责人' }
        ]}
        chosen={agrees === null ? null : agrees ? 'yes' : 'no'}
        onChoose={next => setAgrees(next === 'yes')}
      />
      {agrees === false ? (
        <ReasonField
          id="affected-reason"
          label="谁会受影响"
          hint="院里的住户都看得到这段话，不写人名和门牌。"
          value={reason.text}
          onWrite={reason.write}
        />
      ) : null}
    </>
  )
}
