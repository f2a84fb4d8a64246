import { Action } from '../../components/Action'
import { Choice } from '../../components/Choice'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SentNotice } from '../../components/SentNotice'
import { offerReason, sendState } from '../../components/states'
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
      <SentNotice id="return" sent={back.sent} onRetry={back.send} />
      <Action
        id="return-send"
        label="退回下一级，公开理由"
        kind="quiet"
        state={sendState(back.sent, offerReason(returning) ?? back.missing)}
        onTap={back.send}
      />
    </Section>
  )
}
