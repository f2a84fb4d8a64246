import { Paragraph } from '../../components/Paragraph'
import { TextField } from '../../components/TextField'
import type { useConvene } from './useConvene'

export function ConveneForm({ convening: { day, came } }: { convening: ReturnType<typeof useConvene> }) {
  return (
    <>
      <Paragraph>
        开会那天以前到街道、还没有办的，每一件都在议程里，超期的在前；当天和以后到的，排到下一次。记下以后逐件定：由哪个部门办、哪天以前办完，或者写明理由延到下一次，最多延两次。
      </Paragraph>
      <TextField
        id="meeting-day"
        label="哪天开的会"
        hint="写年月日，比如2027年6月18日。"
        value={day.text}
        onWrite={day.write}
      />
      <TextField
        id="meeting-came"
        label="到会的部门和单位"
        hint="一行写一个，比如：城管中队"
        value={came.text}
        onWrite={came.write}
        lines="many"
      />
    </>
  )
}
