import type { PacketObjection, PacketView, PacketVote } from '../contract/views/packet'
import { bySilence } from '../domain/deciding/ruleCard'
import type { HandUp } from '../domain/levels/level'
import { dateWords, deadlineWords, momentWords } from './days'
import { OBJECTION_END_WORDS } from './hearings'
import { measureWords } from './measures'
import { minutesLabel, type MinutesPart } from './minutes'
import { moneyWords } from './money'
import { CAPACITY_WORDS } from './offices'
import { CLOSING_WORDS, OUTCOME_WORDS } from './outcomes'
import { APPRAISAL_WORDS, CATEGORY_WORDS, HAND_UP_WORDS, RETURN_WORDS } from './reasons'
import { agreedWords } from './polls'
import { unitOf } from './rules'
import { splitFacts } from './splitWords'
import { LEVEL_WORDS, STATUS_WORDS } from './stages'
import { verdictSentences } from './verdictWords'

/**
 * The packet (材料) as it is read and printed: first what is asked, of whom and by when, then the whole way there. Parts
 * with nothing in them are left out, but for objections and votes, whose absence tells something.
 */
export const packetOf = (view: PacketView, now: number): MinutesPart[] => {
  const parts: MinutesPart[] = [
    { id: 'ask', title: '请谁办什么', lines: askLines(view, now) },
    { id: 'petition', title: '诉求', lines: needLines(view) },
    { id: 'options', title: '候选点位', lines: view.options.map(optionLine) },
    { id: 'poll', title: '共识征询', lines: pollLines(view) },
    ...(view.votes.length > 0
      ? view.votes.map((each, at) => ({
          id: `vote-${at + 1}`,
          title: `表决${view.votes.length > 1 ? at + 1 : ''}：${OUTCOME_WORDS[each.verdict.outcome]}`,
          lines: voteLines(each)
        }))
      : [{ id: 'vote-none', title: '表决', lines: ['没有表决过。'] }]),
    { id: 'objections', title: '异议和答复', lines: objectionLines(view) },
    {
      id: 'measures',
      title: '附加条件和措施',
      lines: view.measures.map((each, at) => `${at + 1}. ${each.text}：${measureWords(each, 0)}`)
    },
    { id: 'dissent', title: '少数意见', lines: view.votes.flatMap(dissentLines) }
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}

/** Under the heading: whose it is, and that it leads to nobody. */
export const packetLabel = ({ community, room }: Pick<PacketView, 'community' | 'room'>): string =>
  `${community}，${room}。这份材料不带人名和门牌，可以送出社区。`

const askLines = ({ handUps, owner, deadline, outcome, status }: PacketView, now: number): string[] => {
  const last = handUps[handUps.length - 1]
  return [
    ...(last
      ? [`${last.ask || '系统按规则自动上交，请接着办。'}`]
      : ['还没有上交，这里是到现在为止的材料。']),
    ...(outcome
      ? [`${STATUS_WORDS[status]}：${CLOSING_WORDS[outcome]}。`]
      : owner
        ? [`由${owner.name}办理${deadline === null ? '' : `，${byWords(deadline, now)}`}。`]
        : []),
    ...handUps.map(handUpLine)
  ]
}

/** On paper days are not counted: what is left of them changes while it lies there. */
const byWords = (deadline: number, now: number): string =>
  deadline <= now ? deadlineWords(deadline, now) : `${momentWords(deadline)}以前`

const handUpLine = ({ from, to, reason, auto, at, returned }: HandUp): string =>
  `${dateWords(at)}从${LEVEL_WORDS[from]}上交${LEVEL_WORDS[to]}${auto ? '（自动）' : ''}：${HAND_UP_WORDS[reason]}。` +
  (returned ? `${dateWords(returned.at)}退回：${RETURN_WORDS[returned.code]}。` : '')

const needLines = ({ petition, category, needConfirmedAt }: PacketView): string[] => [
  ...(petition
    ? [
        `${petition.of}户里${petition.households}户联名，门槛${petition.threshold}户${petition.metAt === null ? '，还不够' : `，${dateWords(petition.metAt)}够的`}。`
      ]
    : []),
  ...(category ? [`类别：${CATEGORY_WORDS[category]}。`] : []),
  ...(needConfirmedAt === null
    ? []
    : [`${dateWords(needConfirmedAt)}表决确认要办，一直有效；办在哪里另行决定。`])
]

const optionLine = ({ name, cost, affected, host, appraisal }: PacketView['options'][number]): string => {
  const cause = appraisal?.cause ? `（${APPRAISAL_WORDS[appraisal.cause]}）` : ''
  const found = appraisal
    ? `${appraisal.feasible ? '可行' : '不可行'}${cause}：${appraisal.note}`
    : '还在论证'
  return `${name}${host ? `（${host}）` : ''}，${moneyWords(cost)}，${affected === 0 ? '近处没有住户' : `近处${affected}户受影响`}。论证${found}`
}

const pollLines = ({ poll, options }: PacketView): string[] =>
  poll
    ? [
        `第${poll.round}轮，${poll.finding.households}户里${poll.finding.answered}户说了想法，不作决定。`,
        ...poll.finding.commonGround.map(({ text }, at) => `最大公约数${at + 1}：${text}`),
        ...options.flatMap(({ id, name }) =>
          poll.finding.gaps
            .filter(({ option }) => option === id)
            .slice(0, 1)
            .map(
              ({ affected, others }) =>
                `${name}，受影响方${agreedWords(affected)}，其他住户${agreedWords(others)}。`
            )
        )
      ]
    : []

const voteLines = ({
  vote,
  verdict,
  optionName,
  options,
  courtyards,
  turnout,
  harms
}: PacketVote): string[] => {
  const unit = unitOf(vote.rule.voterUnit)
  const split = splitFacts({ verdict, vote, options })
  const question =
    optionName === null || vote.question.includes(optionName)
      ? vote.question
      : `${vote.question}（${optionName}）`
  return [
    `${question}《${vote.rule.title}》${minutesLabel({ vote })}`,
    ...(bySilence(vote.rule) ? [`应通知${vote.eligible}${unit}。`] : []),
    ...(FEW.some(each => each === verdict.outcome) ? turnoutLines(turnout, unit) : []),
    ...(split ? [`${split.map(({ term, words }) => `${term}${words}`).join('；')}。`] : []),
    ...verdictSentences(verdict, vote.rule, { options, courtyards }),
    ...(harms === null ? [] : harmLines(harms))
  ]
}

const FEW = ['quorum_not_met', 'affected_quorum_not_met'] as const

/** Where too few came, how many from where, so that whoever has it next knows at which doors to ask. */
const turnoutLines = (rows: PacketVote['turnout'], unit: string): string[] =>
  rows.length === 0
    ? []
    : [
        `各楼到的：${rows.map(({ unit: building, have, of }) => `${building} ${of}${unit}里${have}${unit}`).join('，')}。`
      ]

/** After a block, whether those near the site wrote down what would harm them; their ballots are not told by building. */
const harmLines = (harms: NonNullable<PacketVote['harms']>): string[] => {
  if (harms.length === 0) return ['受影响方不到五户，有没有写下妨害不单列。']
  const rows = (wrote: boolean) =>
    harms
      .filter(each => each.wrote === wrote)
      .map(({ buildings, affected }) => `${buildingsWords(buildings)}（${affected}户受影响）`)
  return [
    ...(rows(false).length > 0 ? [`${rows(false).join('、')}表决前没有一户写下妨害和条件。`] : []),
    ...(rows(true).length > 0 ? [`${rows(true).join('、')}表决前写下了妨害，见异议和答复。`] : [])
  ]
}

/** 「W1楼」, or several put together because one alone would show too few. */
const buildingsWords = (buildings: readonly string[]): string => buildings.map(key => `${key}楼`).join('和')

/** For whoever lives in a building that blocked and stated nothing; null for everyone else. */
export const statedNothing = ({ votes }: { votes: readonly Pick<PacketVote, 'harms'>[] }): string | null => {
  const blocked = votes.filter(({ harms }) => harms !== null).pop()
  const mine = blocked?.harms?.find(each => each.mine && !each.wrote)
  return mine
    ? `受影响方反对以后，上一级只看得到票数。您这里（${buildingsWords(mine.buildings)}）表决前没有一户写下妨害和条件，上一级不知道为什么反对、怎样才行。现在还可以写，会作为意见一起给上一级看。`
    : null
}

const objectionLines = ({ objections, comments }: PacketView): string[] => [
  ...(objections.length === 0 ? ['没有住户写下异议。'] : alike(objections.map(objectionLine))),
  ...(comments > 0 ? [`另有${comments}条留作意见。`] : [])
]

/** What several households wrote in the same words stands once, with how many. */
const alike = (lines: readonly string[]): string[] =>
  [...new Set(lines)].map(line => {
    const many = lines.filter(each => each === line).length
    return many === 1 ? line : `${line}（${many}户写的一样）`
  })

const objectionLine = ({ site, harm, acceptable, ended, reply }: PacketObjection): string => {
  const said =
    harm === ''
      ? '（这段话还在等人看）'
      : `${harm}${acceptable === '' ? '' : `；可以接受的条件：${acceptable}`}`
  const answered = reply
    ? `${CAPACITY_WORDS[reply.office]}答复：${reply.text}`
    : ended
      ? `${OBJECTION_END_WORDS[ended]}。`
      : '未答复。'
  return `${site}：${said}。${answered}`
}

const dissentLines = ({ dissent, vote }: PacketVote): string[] =>
  bySilence(vote.rule) ? dissent.map(text => `不同意的理由：“${text}”`) : dissent.map(text => `“${text}”`)
