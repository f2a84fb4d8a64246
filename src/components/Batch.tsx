import { Action } from './Action'
import { Facts } from './Facts'
import { Notice } from './Notice'
import { Section } from './Section'
import { codeWords, slipWords } from '../locale/ballots'
import { refusalSentence } from '../locale/refusals'
import type { useOutbox } from '../services/useOutbox'

type Outbox = ReturnType<typeof useOutbox>

/**
 * What was entered for households: what still waits for signal, then door by door what was not accepted and, unless a page
 * tells that itself, what was.
 */
export function Batch({ outbox, slips: shows = true }: { outbox: Outbox; slips?: boolean }) {
  const { waiting, sending, delivered, flush, forget } = outbox
  const refused = delivered.flatMap(each => (each.status === 'refused' ? [each] : []))
  const slips = delivered.flatMap(each => (shows && each.status === 'slip' ? [each] : []))
  return (
    <>
      {waiting.length > 0 ? (
        <Notice
          id="doors-kept"
          kind="kept"
          title="留待重试"
          action={
            <Action
              id="doors-flush"
              label="现在送出"
              kind="quiet"
              state={{ status: sending ? 'sending' : 'ready' }}
              onTap={flush}
            />
          }
        >
          还有{waiting.length}条没有送到：{doorsOf(waiting)}。都留在这台手机里，不会重复；截止以前送到才计入。
        </Notice>
      ) : null}
      {refused.map(each => (
        <Notice
          key={each.key}
          id={`batch-refused-${each.door}`}
          kind="refused"
          title={`${each.door}没有办成`}
          action={
            <Action
              id={`batch-seen-${each.door}`}
              label="知道了"
              kind="quiet"
              onTap={() => forget([each.key])}
            />
          }
        >
          {refusalSentence(each.refusal, each.detail)}
        </Notice>
      ))}
      {slips.length > 0 ? (
        <Section id="batch-slips" title="已经送到的回执联" summary={`${slips.length}户，请抄给住户`} open>
          <Facts
            id="batch-slips-facts"
            facts={slips.map(({ door, slip }) => ({
              term: door,
              words: `${codeWords(slip.code)}，${slipWords(slip)}`
            }))}
          />
          <Action
            id="batch-slips-done"
            label="都抄好了，收起来"
            kind="quiet"
            onTap={() => forget(slips.map(({ key }) => key))}
          />
        </Section>
      ) : null}
    </>
  )
}

const doorsOf = (waiting: Outbox['waiting']): string =>
  [...new Set(waiting.map(each => each.door))].join('、')
