import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { turnoutSentence } from '../../components/sentences'
import { RuleFacts } from '../../components/RuleFacts'
import type { MatterView, VoteCard } from '../../contract/replies'
import { momentWords } from '../../locale/days'
import { OUTCOME_WORDS } from '../../locale/outcomes'
import { ABOUT_WORDS, VOID_WORDS } from '../../locale/reasons'
import { worthOfResult } from '../../locale/rules'

interface Props {
  view: MatterView
  onResult(vote: string): void
}

/** The announced vote with its rule, the open one with its turnout, and the results. */
export function Votes({ view: { announcement, votes }, onResult }: Props) {
  if (!announcement && votes.length === 0) return null
  return (
    <Section id="votes" title="表决" summary={summaryOf(votes, announcement)} open>
      {announcement ? (
        <>
          <Heading level={2}>{announcement.question}</Heading>
          <Paragraph>
            {ABOUT_WORDS[announcement.about]}。{momentWords(announcement.opensFrom)}以后可以开始，投
            {announcement.windowDays}天。
          </Paragraph>
          <RuleFacts
            id="announcement-rule"
            rule={announcement.rule}
            choice={announcement.about === 'choice'}
          />
        </>
      ) : null}
      {[...votes].reverse().map(vote => (
        <VoteRow key={vote.id} vote={vote} onResult={onResult} />
      ))}
    </Section>
  )
}

function VoteRow({ vote, onResult }: { vote: VoteCard; onResult(vote: string): void }) {
  const { id, question, outcome, voided, rule } = vote
  if (outcome !== null)
    return (
      <ListRow
        id={`result-${id}`}
        title={question}
        detail={
          voided
            ? `${OUTCOME_WORDS[outcome]}：${VOID_WORDS[voided.ground]}，看是谁决定的、什么理由`
            : `${OUTCOME_WORDS[outcome]}。${worthOfResult(rule) ?? ''}看每一条是怎么算的`
        }
        onTap={() => onResult(id)}
      />
    )
  return (
    <>
      <Heading level={2}>{question}</Heading>
      <Paragraph id="turnout">{turnoutSentence(vote)}</Paragraph>
      <Paragraph tone="quiet">截止以前，谁也看不到怎么投的。</Paragraph>
    </>
  )
}

const summaryOf = (votes: readonly VoteCard[], announcement: MatterView['announcement']): string => {
  if (announcement) return '已经公告'
  const last = votes[votes.length - 1]
  return last?.outcome ? OUTCOME_WORDS[last.outcome] : '正在投票'
}
