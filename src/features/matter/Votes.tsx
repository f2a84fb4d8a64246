import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { turnoutSentence } from '../../components/sentences'
import { RuleFacts } from '../../components/RuleFacts'
import type { MatterView, VoteCard } from '../../contract/views/matter'
import { askingWords } from '../../locale/asking'
import { momentWords } from '../../locale/days'
import { moneyWords } from '../../locale/money'
import { OUTCOME_WORDS } from '../../locale/outcomes'
import { ABOUT_WORDS, VOID_WORDS } from '../../locale/reasons'
import { worthOfResult } from '../../locale/rules'

interface Props {
  view: MatterView
  now: number
  onResult(vote: string): void
  /** to the household's own paper, while a closed vote still waits for its verdict; none on a desk */
  onReceipt?(): void
}

/** The announced vote with its rule, the open one with its turnout, and the results. */
export function Votes({ view: { room, announcement, votes, converted }, now, onResult, onReceipt }: Props) {
  if (!announcement && votes.length === 0) return null
  return (
    <Section id="votes" title="表决" summary={summaryOf(votes, announcement, now)} open>
      {converted ? <Converted objection={converted.objection} /> : null}
      {announcement ? (
        <>
          <Heading level={2}>{announcement.question}</Heading>
          <Paragraph>
            {ABOUT_WORDS[announcement.about]}。{momentWords(announcement.opensFrom)}以后可以开始，
            {askingWords(announcement.rule).toCome}
            {announcement.windowDays}天。
          </Paragraph>
          {announcement.cost === null ? null : (
            <Paragraph id="announcement-cost">预计花费{moneyWords(announcement.cost)}。</Paragraph>
          )}
          <RuleFacts
            id="announcement-rule"
            rule={announcement.rule}
            room={room.id}
            choice={announcement.about === 'choice'}
          />
        </>
      ) : null}
      {[...votes].reverse().map(vote => (
        <VoteRow key={vote.id} vote={vote} now={now} onResult={onResult} onReceipt={onReceipt} />
      ))}
    </Section>
  )
}

/** Why people vote now on what silence was to decide, and what became of an objection. */
function Converted({ objection }: { objection: string | null }) {
  return (
    <Notice id="converted" kind="note" title="改为公开表决">
      {objection === null ? '' : `您家写的“${objection}”算进去了。`}
      有住户没有通知到，或者不同意的超过了限度，所以不能按没有意见办，改由每一户投票决定。
      {objection === null ? '' : '请您家再投一次，写的理由不会自动变成反对票。'}
    </Notice>
  )
}

function VoteRow({ vote, now, onResult, onReceipt }: { vote: VoteCard } & Omit<Props, 'view'>) {
  const { id, question, outcome, voided, closesAt, cost, rule } = vote
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
      {cost === null ? null : <Paragraph>预计花费{moneyWords(cost)}。</Paragraph>}
      <Paragraph id="turnout">{turnoutSentence(vote)}</Paragraph>
      {now > closesAt && onReceipt ? (
        <ListRow
          id={`receipt-${id}`}
          title="看我家的回执"
          detail="已经截止，不能再改；别人代录的，还可以说是不是您家的意思"
          onTap={onReceipt}
        />
      ) : null}
      {now > closesAt ? null : <Paragraph tone="quiet">{askingWords(rule).unseen}</Paragraph>}
    </>
  )
}

const summaryOf = (
  votes: readonly VoteCard[],
  announcement: MatterView['announcement'],
  now: number
): string => {
  const last = votes[votes.length - 1]
  if (announcement || !last) return '已经公告'
  if (last.outcome) return OUTCOME_WORDS[last.outcome]
  return now > last.closesAt ? '已经截止，等结果' : askingWords(last.rule).going
}
