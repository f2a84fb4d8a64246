import { Choice } from '../../components/Choice'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import { offerReason } from '../../components/states'
import type { TextsFor } from '../../components/textsFor'
import { RETURN_WORDS } from '../../locale/reasons'
import { ACTION_WORDS } from '../../locale/stages'
import type { Work } from './useWork'

/** Sending a matter back down: quiet, because answering is what is asked. */
export function ReturnForm({ work: { back, returning }, texts }: { work: Work; texts: TextsFor }) {
  if (!returning) return null
  const { codes, used } = back
  return (
    <Section id="return" title={ACTION_WORDS.returnMatter} summary="要选原因、写理由，院里都看得到">
      {used.length > 0 ? (
        <Paragraph>
          {used.map(code => `“${RETURN_WORDS[code]}”`).join('、')}已经退回过一次，不能再用。
        </Paragraph>
      ) : null}
      <Choice
        id="return-code"
        name="为什么退回"
        asked
        options={codes.map(value => ({ value, word: RETURN_WORDS[value] }))}
        chosen={back.code}
        onChoose={back.choose}
      />
      <ReasonField id="return-reason" label="退回的理由" value={back.reason} onWrite={back.write} />
      {texts('return', back.reason, back.write)}
      <SendAction
        id="return"
        label="退回下一级，公开理由"
        kind="quiet"
        sent={back.sent}
        missing={offerReason(returning) ?? back.missing}
        onSend={back.send}
      />
    </Section>
  )
}
