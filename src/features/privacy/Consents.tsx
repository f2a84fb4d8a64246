import { Action } from '../../components/Action'
import { ConsentTerms } from '../../components/ConsentTerms'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { PrivacyView } from '../../contract/views/privacy'
import { TERMS } from '../../domain/privacy/consent'
import { stampWords } from '../../locale/days'
import { PURPOSE_WORDS } from '../../locale/privacy'
import { useCommand } from '../../services/useCommand'

interface Props {
  view: PrivacyView
  reload(): void
}

/** What the person agreed to, purpose by purpose, and how they take it back. */
export function Consents({ view, reload }: Props) {
  return (
    <>
      <ConsentTerms />
      {view.consents.map(each => (
        <OneConsent key={each.purpose} consent={each} reload={reload} />
      ))}
    </>
  )
}

function OneConsent({ consent, reload }: { consent: PrivacyView['consents'][number]; reload(): void }) {
  const { purpose, agreed, changed, at } = consent
  const words = PURPOSE_WORDS[purpose]
  const yes = useCommand('agreeTo', reload)
  const no = useCommand('withdrawConsent', reload)
  const sendYes = () => void yes.send({ purpose, version: TERMS[purpose] })
  const sendNo = () => void no.send({ purpose })
  return (
    <>
      <Heading level={2}>{words.title}</Heading>
      <Paragraph id={`consent-${purpose}`} tone="quiet">
        {agreed && at !== null ? `您在${stampWords(at)}同意了。` : null}
        {changed ? '说明改过了，请看过上面新的，再同意一次。' : null}
        {!agreed && !changed ? '现在没有同意。' : null}
      </Paragraph>
      <SentNotice id={`consent-${purpose}-yes`} sent={yes.sent} onRetry={sendYes} />
      <SentNotice id={`consent-${purpose}-no`} sent={no.sent} onRetry={sendNo} />
      {agreed ? (
        <Section id={`consent-${purpose}-back`} title={words.withdraw} summary="先看收回以后会怎样">
          <Paragraph>{words.without}</Paragraph>
          <Action
            id={`consent-${purpose}-withdraw`}
            label={words.withdraw}
            kind="quiet"
            state={sendState(no.sent, null)}
            onTap={sendNo}
          />
        </Section>
      ) : (
        <Action
          id={`consent-${purpose}-agree`}
          label={words.agree}
          kind="quiet"
          state={sendState(yes.sent, null)}
          onTap={sendYes}
        />
      )}
    </>
  )
}
