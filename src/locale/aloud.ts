import type { BallotView, HeldView } from '../contract/views/ballot'
import { bySilence } from '../domain/deciding/ruleCard'
import { choicesOn } from '../domain/deciding/ballot'
import { choiceWords } from './ballots'
import { deadlineWords } from './days'
import { ANSWER_WORDS } from './polls'

/** What is on a ballot, as one would read it to somebody who cannot: what is asked, what may be answered, until when. */
export const paperWords = ({ title, vote, options, barred }: BallotView, now: number): string =>
  [
    `议题：${title}`,
    `问的是：${vote.question}`,
    bySilence(vote.rule)
      ? '没有意见，就不用做什么，到期就办。不同意，请写下来'
      : barred
        ? '这张选票现在不用您投，为什么，写在下面'
        : `可以选：${choicesOn(options)
            .map(choice => choiceWords(choice, options))
            .join('，或者')}。点一项，再点最下面的按钮，才算投出。截止以前都能改`,
    `截止：${deadlineWords(vote.closesAt, now)}`
  ].join('。')

export const heldWords = ({ vote, options }: HeldView, door: string | null): string =>
  door === null
    ? vote.question
    : `替${door}这一户投。问的是：${vote.question}。可以选：${choicesOn(options)
        .map(choice => choiceWords(choice, options))
        .join('，或者')}`

export const statementWords = (text: string): string =>
  `这一条观点是：${text}。您可以说：${Object.values(ANSWER_WORDS).join('，或者')}`
