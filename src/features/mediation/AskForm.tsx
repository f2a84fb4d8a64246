import { Choice } from '../../components/Choice'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField } from '../../components/ReasonField'
import { SendAction } from '../../components/SendAction'
import { TextField } from '../../components/TextField'
import type { MediationsView } from '../../contract/views/mediation'
import type { Asking } from './useAsk'

export function AskForm({ neutrals, asking }: { neutrals: MediationsView['neutrals']; asking: Asking }) {
  return (
    <>
      <Paragraph>对方和调解人都同意，才坐下来谈；有一方不同意，就当没有请过，别人都不知道。</Paragraph>
      <TextField
        id="mediation-door"
        label="请哪一户，写门牌"
        hint="照门上的牌子写。"
        value={asking.door.text}
        onWrite={asking.door.write}
        max={20}
      />
      <Choice
        id="mediation-neutral"
        name="请谁来调解"
        asked
        options={neutrals.map(({ id, name }) => ({ value: id, word: name }))}
        chosen={asking.neutral.chosen}
        onChoose={asking.neutral.choose}
      />
      <ReasonField
        id="mediation-about"
        label="想谈什么事"
        hint="只有对方和调解人看得到。"
        value={asking.about.text}
        onWrite={asking.about.write}
      />
    </>
  )
}

export function AskFoot({ asking }: { asking: Asking }) {
  const { sent, send, missing, named } = asking
  return (
    <SendAction
      id="mediation-ask"
      label={named === '' ? '请对方坐下来谈' : `请${named}坐下来谈`}
      sent={sent}
      missing={missing}
      onSend={send}
    />
  )
}
