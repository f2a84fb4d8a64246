import { useState } from 'react'
import { Heading } from '../../components/Heading'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import type { OwnWordsView } from '../../contract/views/screening'
import { momentWords } from '../../locale/days'
import { ownWords, SCREENED_WORDS } from '../../locale/screening'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

interface Props {
  words: OwnWordsView
  now: number
  reload(): void
}

/** What became of one's own words, and how to ask somebody else to look again. */
export function OwnWords({ words, now, reload }: Props) {
  if (words.length === 0) return <Paragraph id="words-none">您写的话都照常显示，没有一句在等人看。</Paragraph>
  return (
    <>
      {words.map((each, at) => (
        <OneOfThem key={each.id} id={`words-${at}`} words={each} now={now} reload={reload} />
      ))}
    </>
  )
}

function OneOfThem({
  id,
  words,
  now,
  reload
}: Omit<Props, 'words'> & { id: string; words: OwnWordsView[number] }) {
  return (
    <>
      <Heading level={2}>{SCREENED_WORDS[words.kind]}</Heading>
      <Notice id={id} kind="note" title={words.text}>
        {ownWords(words, now)}
      </Notice>
      {words.mayAppealUntil === null ? null : (
        <Appeal id={id} screening={words.id} until={words.mayAppealUntil} now={now} reload={reload} />
      )}
    </>
  )
}

interface AppealProps {
  id: string
  screening: string
  until: number
  now: number
  reload(): void
}

function Appeal({ id, screening, until, reload }: AppealProps) {
  const draft = useDraft(`appeal:${screening}`)
  const [tried, setTried] = useState(false)
  const { sent, send } = useCommand('appealScreening', () => (draft.drop(), reload()))
  const missing = reasonMissing(draft.text)
  const ask = () => {
    setTried(true)
    if (missing === null) void send({ screening, text: draft.text })
  }
  return (
    <Section
      id={`${id}-appeal`}
      title="不同意，请另一位负责人再看"
      summary={`${momentWords(until)}前可以申诉一次`}
    >
      <ReasonField
        id={`${id}-why`}
        label="为什么应当显示"
        hint="只有再看的那位负责人看得到。"
        value={draft.text}
        onWrite={draft.write}
      />
      <SendAction
        id={`${id}-appeal`}
        button={`${id}-ask`}
        label="申诉，请人再看一次"
        sent={sent}
        missing={tried ? missing : null}
        onSend={ask}
      />
    </Section>
  )
}
