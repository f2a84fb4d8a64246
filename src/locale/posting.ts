import type { MatterView } from '../contract/views/matter'
import type { ResultView } from '../contract/views/result'
import { bySilence } from '../domain/deciding/ruleCard'
import { remediesUnder } from '../domain/deciding/remedies'
import { fours } from './ballots'
import { dateWords } from './days'
import { afterwardsWords, ANSWER_WORDS } from './events'
import { minutesLabel, type MinutesPart } from './minutes'
import { CAPACITY_WORDS } from './offices'
import { CLOSING_WORDS, OUTCOME_WORDS } from './outcomes'
import { remedyFact } from './remedies'
import { unitOf } from './rules'
import { splitFacts } from './splitWords'
import { STATUS_WORDS } from './stages'
import { verdictSentences } from './verdictWords'

/** A notice for the wall (公示): what is read from two metres, and what is read from near. */
export interface Posting {
  outcome: string
  /** from when to when it hangs; null where it is not on display */
  days: string | null
  far: readonly string[]
  near: readonly MinutesPart[]
  /** 公告编码; null where nobody voted */
  code: string | null
}

/**
 * The notice of a matter: how it ended, the numbers as sentences, the public answer, what the minority said, by which
 * rule, and what to do for whoever holds it to be wrong. `result` is its last counted vote.
 */
export const postingOf = (matter: MatterView, result: ResultView | null): Posting => {
  const { answers, outcome, status } = matter
  const answer = answers[answers.length - 1]
  const near: MinutesPart[] = [
    {
      id: 'answer',
      title: '公开答复',
      lines: answer
        ? [
            `${CAPACITY_WORDS[answer.office]}，${dateWords(answer.at)}，答复：${ANSWER_WORDS[answer.kind]}。${answer.text}`
          ]
        : []
    },
    { id: 'afterwards', title: '以后', lines: afterwardsOn(matter) },
    ...(result ? partsOf(result) : [])
  ]
  return {
    outcome: outcome
      ? CLOSING_WORDS[outcome]
      : result
        ? OUTCOME_WORDS[result.verdict.outcome]
        : STATUS_WORDS[status],
    days: displayDays(matter),
    far: result ? countsOf(result) : [],
    near: near.filter(({ lines }) => lines.length > 0),
    code: result && fours(result.root)
  }
}

/** 「公示期：3月5日到3月20日。」 */
const displayDays = ({ status, deadline, timeline }: MatterView): string | null => {
  if (status !== 'display' || deadline === null) return null
  const begun = timeline.filter(({ event }) => BEGINS.some(type => type === event.type)).pop()
  return begun
    ? `公示期：${dateWords(begun.at)}到${dateWords(deadline)}。`
    : `公示到${dateWords(deadline)}为止。`
}

/** Who looks after it from now on, or that nobody has to; nothing before it is closed. */
const afterwardsOn = ({ timeline }: MatterView): string[] => {
  const closed = timeline.flatMap(({ event }) => (event.type === 'Closed' ? [event] : [])).pop()
  if (!closed) return []
  return [closed.afterwards ? afterwardsWords(closed.afterwards) : '没有留下要接着办的事。']
}

const BEGINS = ['Closed', 'TriageRefused'] as const

/** What was asked and how many said what, one sentence a line. */
const countsOf = (result: ResultView): string[] => {
  const { vote, verdict, optionName } = result
  const unit = unitOf(vote.rule.voterUnit)
  const split = splitFacts(result)
  return [
    optionName === null ? vote.question : `${vote.question}（${optionName}）`,
    `表决结果：${OUTCOME_WORDS[verdict.outcome]}。`,
    bySilence(vote.rule)
      ? `应通知${vote.eligible}${unit}。`
      : `应到${vote.eligible}${unit}，已到${vote.participants}${unit}。`,
    ...(split ? [`${split.map(({ term, words }) => `${term}${words}`).join('；')}。`] : [])
  ]
}

const partsOf = (result: ResultView): MinutesPart[] => {
  const { vote, verdict, options, courtyards, dissent } = result
  return [
    {
      id: 'lines',
      title: `按《${vote.rule.title}》（${vote.rule.basis}）逐条看`,
      lines: [...verdictSentences(verdict, vote.rule, { options, courtyards }), minutesLabel(result)]
    },
    {
      id: 'dissent',
      title: bySilence(vote.rule) ? '不同意的理由' : '少数意见',
      lines: dissent.map(text => `“${text}”`)
    },
    {
      id: 'remedies',
      title: '觉得不对，可以这样办',
      lines: remediesUnder(vote.rule).map(way => {
        const { term, words } = remedyFact(way)
        return `${term}：${words}`
      })
    }
  ]
}
