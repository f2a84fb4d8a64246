import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField } from '../../components/ReasonField'
import { TextField } from '../../components/TextField'
import { PARTY_OPINIONS } from '../../domain/matter/partyStep'
import { PARTY_OPINION_WORDS } from '../../locale/reasons'
import { partyStepWords } from '../../locale/stages'
import type { usePartyStep } from './usePartyStep'

interface Props {
  party: ReturnType<typeof usePartyStep>
  by: number | null
  now: number
}

/** What the party organisation said on an important matter: when, who, and its opinion, whatever that is. */
export function PartyStepForm({ party, by, now }: Props) {
  return (
    <>
      {by === null ? null : <Paragraph id="party-due">{partyStepWords(by, now)}</Paragraph>}
      <Paragraph>
        这是重要事项。记下讨论的意见，同意不同意都可以，才能开始居民会议或村民会议的表决。邻里之间的协商表决不用等。
      </Paragraph>
      <TextField
        id="party-day"
        label="哪天讨论的"
        hint="写年月日，比如2027年3月5日。"
        value={party.day.text}
        onWrite={party.day.write}
      />
      <TextField
        id="party-body"
        label="哪个党组织"
        hint="写全称，至少5个字。"
        value={party.body.text}
        onWrite={party.body.write}
      />
      <Heading level={2}>意见是什么</Heading>
      <Choice
        id="party-opinion"
        name="意见是什么"
        options={PARTY_OPINIONS.map(value => ({ value, word: PARTY_OPINION_WORDS[value] }))}
        chosen={party.opinion}
        onChoose={party.choose}
      />
      <ReasonField id="party-text" label="意见的内容" value={party.text.text} onWrite={party.text.write} />
    </>
  )
}
