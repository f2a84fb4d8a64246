import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { TextField } from '../../components/TextField'
import { Tick } from '../../components/Tick'
import { HOURS, type Hour, type useCall } from './useCall'

/** When, where and about what; the neighbours read it in the room at once. */
export function CallForm({ call }: { call: ReturnType<typeof useCall> }) {
  return (
    <>
      <Paragraph>
        召集以后，议事厅里的住户都看得到。到场的人用手机签到，散会就有纪要，不用另外填表。
      </Paragraph>
      <TextField
        id="call-day"
        label="哪天开"
        hint="写年月日，比如2027年3月12日。最多提前30天。"
        value={call.day.text}
        onWrite={call.day.write}
      />
      <Choice
        id="call-hour"
        name="几点开"
        asked
        options={(Object.keys(HOURS) as Hour[]).map(value => ({ value, word: HOURS[value] }))}
        chosen={call.hour}
        onChoose={call.chooseHour}
      />
      <TextField
        id="call-where"
        label="在哪里开"
        hint="比如：东院大槐树下"
        value={call.where.text}
        onWrite={call.where.write}
        max={40}
      />
      <Heading level={2}>议哪些事</Heading>
      {call.open.length === 0 ? (
        <Paragraph id="call-none">这里现在没有在办的事，也可以开会，大家随便说说。</Paragraph>
      ) : (
        <Paragraph tone="quiet">
          点一下选上，再点一下去掉。{call.chosen.length > 0 ? `已选${call.chosen.length}件。` : ''}
        </Paragraph>
      )}
      {call.open.map(({ id, title }) => (
        <Tick
          key={id}
          id={`call-${id}`}
          word={title}
          chosen={call.chosen.includes(id)}
          onTap={() => call.toggle(id)}
        />
      ))}
    </>
  )
}
