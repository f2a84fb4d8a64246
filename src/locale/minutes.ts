import type { ResultView } from '../contract/views/result'
import { bySilence } from '../domain/deciding/ruleCard'
import type { GroundCount } from '../domain/recusal/recusalGrounds'
import { fours } from './ballots'
import { channelFacts } from './channels'
import { stampWords } from './days'
import { eventSentence } from './events'
import { CAPACITY_WORDS } from './offices'
import { OUTCOME_WORDS, outcomeSentence } from './outcomes'
import { RECUSAL_WORDS, VOID_WORDS } from './reasons'
import { ruleSentences, unitOf, worthOfResult } from './rules'
import { splitFacts } from './splitWords'
import { verdictSentences } from './verdictWords'

/** One part of the minutes: its heading and its lines as they are printed. */
export interface MinutesPart {
  id: string
  title: string
  lines: readonly string[]
}

/**
 * The minutes of a vote (表决记录) as they go on paper: what was asked, by which rule, who could vote, every line of the
 * verdict as the screen and a recount say it, how the ballots came, who stood back and why, what the minority said, who
 * did what in which capacity, and the codes. Parts with nothing in them are left out.
 */
export const minutesOf = (view: ResultView): MinutesPart[] => {
  const { vote, verdict, options, courtyards } = view
  const unit = unitOf(vote.rule.voterUnit)
  const parts: MinutesPart[] = [
    { id: 'asked', title: '表决的事', lines: askedLines(view) },
    {
      id: 'rule',
      title: '表决规则',
      lines: [...ruleSentences(vote.rule, vote, vote.about === 'choice').map(factLine), clauseLine(view)]
    },
    {
      id: 'roll',
      title: '表决名册',
      lines: [
        `应到${vote.eligible}${unit}${vote.recused > 0 ? `，回避${vote.recused}${unit}` : ''}${vote.affected > 0 ? `，其中受影响方${vote.affected}${unit}` : ''}。`,
        `名册的编码：${fours(view.rollHash)}`
      ]
    },
    {
      id: 'result',
      title: `结果：${OUTCOME_WORDS[verdict.outcome]}`,
      lines: [outcomeSentence(verdict.outcome, { ...vote, silence: bySilence(vote.rule) })]
    },
    {
      id: 'lines',
      title: '每一条怎么算',
      lines: verdictSentences(verdict, vote.rule, { options, courtyards })
    },
    { id: 'split', title: '各投了多少', lines: (splitFacts(view) ?? []).map(factLine) },
    { id: 'channels', title: '怎么投来的，异议怎么了结', lines: channelLines(view) },
    { id: 'recusals', title: '回避', lines: view.recusals.map(groundLine) },
    { id: 'dissent', title: bySilence(vote.rule) ? '不同意的理由' : '少数意见', lines: view.dissent },
    { id: 'voided', title: '作废', lines: voidedLines(view) },
    { id: 'steps', title: '经过', lines: stepLines(view) },
    {
      id: 'codes',
      title: '公告编码',
      lines: [
        fours(view.root),
        '有一张票或一户名册被改过，编码就对不上。在议题里打开“核验”，可以自己算一遍。'
      ]
    }
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}

/** What a result is worth, which has to stand under its heading on paper too. */
export const minutesLabel = ({ vote: { rule } }: Pick<ResultView, 'vote'>): string =>
  worthOfResult(rule) ?? '居民协商意见。'

const askedLines = ({ vote, room, title, optionName }: ResultView): string[] => [
  vote.question,
  `${room.title}，议题：${title}${optionName === null ? '' : `，点位：${optionName}`}`,
  ...(vote.secret ? ['无记名表决。'] : [])
]

/** The very card, and on what each line of the verdict rests. */
const clauseLine = ({ vote: { rule }, verdict }: ResultView): string => {
  const clauses = [...new Set(verdict.lines.map(({ clause }) => clause))].filter(
    clause => clause !== rule.basis
  )
  return `规则卡第${rule.version}版${clauses.length > 0 ? `，各条依据：${clauses.join('、')}` : ''}。`
}

const channelLines = ({ channels, vote }: ResultView): string[] =>
  channels && !bySilence(vote.rule) ? channelFacts(channels).map(factLine) : []

const groundLine = ({ ground, households }: GroundCount): string =>
  `${ground === 'declared' ? '自己申报利益关联' : `经提请决定：${RECUSAL_WORDS[ground]}`}，${households}户。`

const voidedLines = ({ vote: { voided } }: ResultView): string[] =>
  voided
    ? [
        `${VOID_WORDS[voided.ground]}，涉及${voided.touched}户。`,
        `${CAPACITY_WORDS[voided.office]}，${stampWords(voided.at)}：${voided.reason}`
      ]
    : []

const stepLines = ({ steps, options }: ResultView): string[] =>
  steps.map(
    ({ at, as, event }) => `${stampWords(at)}，${CAPACITY_WORDS[as]}：${eventSentence(event, options)}`
  )

const factLine = ({ term, words }: { term: string; words: string }): string =>
  `${term}：${words}${/[。？！]$/.test(words) ? '' : '。'}`
