import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import { TextField } from '../../components/TextField'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

const SIDES = [
  { key: 'agree', label: '愿意的有几户' },
  { key: 'disagree', label: '不愿意的有几户' },
  { key: 'unsure', label: '说不好的有几户' }
] as const

/** A show of hands on what is not being voted on (议论): three numbers, minuted, that bind nobody. */
export function TalkForm({
  gathering,
  matter,
  came,
  reload
}: {
  gathering: string
  matter: string
  came: number
  reload(): void
}) {
  const draft = (side: string) => `talk-${side}:${gathering}:${matter}`
  const agree = useDraft(draft('agree'))
  const disagree = useDraft(draft('disagree'))
  const unsure = useDraft(draft('unsure'))
  const fields = { agree, disagree, unsure }
  const { sent, send } = useCommand('noteTalk', () => {
    for (const each of [agree, disagree, unsure]) each.drop()
    reload()
  })
  const counts = SIDES.map(({ key }) => countIn(fields[key].text))
  const [yes = NaN, no = NaN, other = NaN] = counts
  const sum = yes + no + other
  const note = () =>
    !Number.isNaN(sum) && void send({ gathering, matter, agree: yes, disagree: no, unsure: other })
  const missing = Number.isNaN(sum)
    ? '三个数都要写，没有就写0。'
    : sum > came
      ? `一共到了${came}户，举手的加起来是${sum}户，请再数一遍。`
      : null
  return (
    <Section id={`talk-form-${matter}`} title="记下大家的议论" summary="只记几户举手，不算表决">
      <Paragraph tone="quiet">这件事现在没有在表决，举手只作参考。</Paragraph>
      {SIDES.map(({ key, label }) => (
        <TextField
          key={key}
          id={`talk-${key}-${matter}`}
          label={label}
          value={fields[key].text}
          onWrite={fields[key].write}
        />
      ))}
      <SendAction
        id={`talk-${matter}`}
        button={`talk-send-${matter}`}
        label="记进纪要"
        kind="quiet"
        sent={sent}
        missing={missing}
        onSend={note}
      />
    </Section>
  )
}

const countIn = (text: string): number => (/^\s*\d{1,5}\s*$/.test(text) ? Number(text) : NaN)
