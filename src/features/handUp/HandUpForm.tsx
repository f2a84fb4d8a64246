import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField } from '../../components/ReasonField'
import type { Level } from '../../domain/levels/level'
import { HAND_UP_WORDS } from '../../locale/reasons'
import { LEVEL_WORDS } from '../../locale/stages'
import type { useHandUp } from './useHandUp'

const ABOVE = { L1: 'L2', L2: 'L3', L3: 'L3' } as const satisfies Record<Level, Level>

export function HandUpForm({ form, level }: { form: ReturnType<typeof useHandUp>; level: Level }) {
  return (
    <>
      <Paragraph>
        上交到{LEVEL_WORDS[ABOVE[level]]}
        ，联名、点位和表决的材料会一起上去，您这里不用再填。上交以后由上一级决定，您还能看。
      </Paragraph>
      <Heading level={2}>为什么上交</Heading>
      <Choice
        id="hand-up"
        name="为什么上交"
        options={form.reasons.map(value => ({ value, word: HAND_UP_WORDS[value] }))}
        chosen={form.chosen}
        onChoose={form.choose}
      />
      <ReasonField id="hand-up-ask" label="请上一级办什么" value={form.ask} onWrite={form.write} />
    </>
  )
}
