import { Action } from '../../components/Action'
import { Paragraph } from '../../components/Paragraph'
import { SentNotice } from '../../components/SentNotice'
import { TELL_ME_WORDS } from '../../locale/notices'
import { useTellMe } from './useTellMe'

/** Asks, at a tap, to be told once when something happens to this matter. */
export function TellMe({ matter }: { matter: string }) {
  const telling = useTellMe(matter)
  if (!telling) return null
  const { sent, declined, ask, retry } = telling
  const words = declined ? TELL_ME_WORDS.declined : sent.status === 'done' ? TELL_ME_WORDS.allowed : null
  return (
    <>
      <Action
        id="tell-me"
        label={TELL_ME_WORDS.label}
        kind="quiet"
        state={sent.status === 'sending' ? { status: 'sending' } : { status: 'ready' }}
        onTap={ask}
      />
      {words ? <Paragraph id="tell-me-words">{words}</Paragraph> : null}
      <SentNotice id="tell-me-sent" sent={sent} onRetry={retry} />
    </>
  )
}
