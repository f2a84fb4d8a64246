import { OWN_KEY } from '../domain/deciding/communityCard'
import { bySilence, type Card, type NoObjectionCard, type RuleCard } from '../domain/deciding/ruleCard'
import { bodyTitle, type ReservedBody } from '../domain/matter/reserved'
import { least, most, type Share } from '../domain/deciding/share'

/** How many the rule applies to, once the roll is frozen: 0 affected means that nobody has standing. */
interface Electorate {
  eligible: number
  quorum: number
  affected: number
  /** floor area in 0.01 m², where the card counts it */
  area?: { of: number; quorum: number } | null
}

/** A rule card in sentences, each with what it is about; with numbers as soon as the roll has been frozen. */
export const ruleSentences = (
  rule: Card,
  electorate: Electorate | null,
  choice = false
): { term: string; words: string }[] =>
  bySilence(rule) ? silenceSentences(rule, electorate) : votingSentences(rule, electorate, choice)

/** 无异议办理: nothing has to be cast, but every household must have been reached. */
const silenceSentences = (
  rule: NoObjectionCard,
  electorate: Electorate | null
): { term: string; words: string }[] => [
  { term: '用哪套规则', words: `${rule.title}（${rule.basis}）` },
  { term: '怎样算通过', words: silenceWords(rule, electorate) },
  { term: '通不过怎么办', words: '改为公开表决，另发公告，每户都可以投赞成或者反对。' },
  { term: '什么事可以这样办', words: '只办可以恢复、没有受影响住户、花费不到社区限额的小事。' },
  { term: '复核期', words: `截止以后${rule.challengeDays}天，有疑问可以提。` }
]

/** What carries it without a vote. */
export const silenceWords = ({ objections }: NoObjectionCard, electorate: Electorate | null): string =>
  electorate
    ? `${electorate.eligible}户每一户都通知到，书面异议不超过${most(objections.share, electorate.eligible)}户。没有意见不用做什么。`
    : `每一户都通知到，书面异议不超过${shareWords(objections.share)}。没有意见不用做什么。`

const votingSentences = (
  rule: RuleCard,
  electorate: Electorate | null,
  choice: boolean
): { term: string; words: string }[] => [
  { term: '用哪套规则', words: `${rule.title}（${rule.basis}）` },
  ...(rule.key.startsWith(OWN_KEY) ? [{ term: '依据的文件', words: rule.source }] : []),
  { term: '谁来投', words: rule.voters },
  { term: '多少人参加才有效', words: quorumWords(rule, electorate) },
  {
    term: '怎样算通过',
    words: `${passWords(rule, choice)}弃权算参加，不算${choice ? '选了哪个' : '赞成'}。`
  },
  ...(rule.affected && electorate?.affected !== 0
    ? [{ term: '受影响方', words: affectedWords(rule.affected, electorate) }]
    : []),
  ...(rule.unitGuard
    ? [
        {
          term: '不压一个院落',
          words: `满${rule.unitGuard.from}户的院落里，不赞成的${shareWords(rule.unitGuard.dissent)}，就不能直接定，要上交共议。`
        }
      ]
    : []),
  ...(rule.extension
    ? [{ term: '人不够怎么办', words: `院长可以延长一次，延长${rule.extension.days}天；再不够就自动上交。` }]
    : []),
  ...(rule.challengeDays > 0
    ? [{ term: '复核期', words: `截止以后${rule.challengeDays}天，有疑问可以提。` }]
    : []),
  ...standingOfResult(rule)
]

const standingOfResult = (rule: RuleCard): { term: string; words: string }[] => {
  const words = worthOfResult(rule)
  return words === null ? [] : [{ term: '结果的效力', words }]
}

/** What an online result is worth where the law gives the decision to someone else; null where neighbours decide. */
export const worthOfResult = ({ class: kind, reservedTo }: Card): string | null => {
  if (kind === 'owner') return '协商意见。业主共同决定要在住房主管部门的系统里表决。'
  if (kind === 'self_gov') return '线上表决意见，以会议确认为准。'
  return reservedTo && `协商意见，须经${reservedTo}决定。`
}

/** Whose decision a matter is by law, for its page and its history. */
export const reservedWords = (body: ReservedBody): string =>
  `法律规定须经${bodyTitle(body)}决定，这里的表决是协商意见。`

const quorumWords = ({ quorum, voterUnit }: RuleCard, electorate: Electorate | null): string => {
  const unit = unitOf(voterUnit)
  const area = electorate?.area
    ? `面积共${electorate.area.of / 100}平方米，至少到${electorate.area.quorum / 100}平方米。`
    : ''
  return electorate
    ? `应到${electorate.eligible}${unit}，至少到${electorate.quorum}${unit}（${shareWords(quorum.share)}）。${area}弃权也算到了。`
    : `至少到${shareWords(quorum.share)}。弃权也算到了。`
}

const BASE_WORDS = { participating: '参加投票的', attending: '到会的', eligible: '全体' } as const

/** What carries it; in a choice it is one of the options that has to be carried. */
export const passWords = ({ pass, voterUnit, denominators }: RuleCard, choice = false): string => {
  const of = denominators.includes('area') ? '，人数和面积都要够' : ''
  return `${BASE_WORDS[pass.base]}${unitOf(voterUnit) === '户' ? '户数' : '人数'}里，${choice ? '选同一个点位的' : '赞成'}要${reachWords(pass.share)}${of}。`
}

const affectedWords = (
  { quorum, block }: NonNullable<RuleCard['affected']>,
  electorate: Electorate | null
): string => {
  const present = electorate
    ? `住在近处的有${electorate.affected}户，至少到${least(quorum, electorate.affected)}户`
    : `住在近处的住户，至少到${shareWords(quorum)}`
  return `${present}；其中反对的${shareWords(block)}，就不能直接定。`
}

export const unitOf = (voterUnit: RuleCard['voterUnit']): '户' | '人' =>
  voterUnit === 'household' ? '户' : '人'

/** 「三分之二」, 「半数以上」 */
const shareWords = ({ num, den, strict }: Share): string => {
  const words = num === den ? '全部' : num * 2 === den ? '一半' : `${NUMERALS[den]}分之${NUMERALS[num]}`
  return strict ? `超过${words}` : words
}

const reachWords = (share: Share): string => (share.strict ? shareWords(share) : `达到${shareWords(share)}`)

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
