import { isFileFault, readExport } from '../../src/domain/trail/exportFile'
import { isDifference, recount, type Agreement, type Difference } from '../../src/domain/trail/recount'
import { OUTCOME_WORDS } from '../../src/locale/outcomes'
import { choiceWords } from '../../src/locale/ballots'
import { verdictSentences } from '../../src/locale/verdictWords'
import { unitOf } from '../../src/locale/rules'

/** What a recount says: that it agrees, what differs first, or why the file is none; and the lines for people. */
export type Recounted =
  | { status: 'agrees' | 'differs'; lines: readonly string[] }
  | { status: 'unreadable'; refused: string; at?: string }

/** Recounts the bytes of one export; `root` is 64 lower-case hex digits from the printed notice, or null. */
export const recountFile = (bytes: Uint8Array, root: string | null): Recounted => {
  const text = textOf(bytes)
  if (text === null) return { status: 'unreadable', refused: 'NOT_UTF8' }
  const file = readExport(text)
  if (isFileFault(file)) return { status: 'unreadable', ...file }
  try {
    const result = recount(file, root)
    return isDifference(result)
      ? { status: 'differs', lines: ['不一致', differenceWords(result)] }
      : { status: 'agrees', lines: [root ? '已核对' : '自洽，未锚定', ...agreementWords(result)] }
  } catch {
    return { status: 'unreadable', refused: 'NOT_A_JOURNAL' }
  }
}

/** Every byte counts: a wrong one is not replaced, and a mark before the text is not passed over. */
const textOf = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const agreementWords = ({ question, rule, verdict, root, rows, ...names }: Agreement): string[] => [
  `表决：${question}`,
  `规则：${rule.title}（${rule.key} 第${rule.version}版，${rule.basis}）`,
  ...verdictSentences(verdict, rule, names),
  ...('split' in verdict ? [splitWords(verdict.split, unitOf(rule.voterUnit), names.options)] : []),
  `结果：${OUTCOME_WORDS[verdict.outcome]}`,
  rows ? '依据：每一户的票都重新数过' : '依据：逐户的票不公开，只重算了算式',
  `公告编码：${root}`
]

const splitWords = (
  split: readonly { choice: string; heads: number; area?: number }[],
  unit: string,
  options: Agreement['options']
): string =>
  split
    .map(({ choice, heads, area }) => {
      const metres = area === undefined ? '' : `${area / 100}平方米`
      return `${choiceWords(choice, options)}${heads}${unit}${metres}`
    })
    .join('，')

/** The kind, its place counted from 0, and what it means: `chain 12 …`. */
const differenceWords = ({ differs, at }: Difference): string =>
  [differs, ...(at === undefined ? [] : [at]), DIFFERENCE_WORDS[differs]].join(' ')

const DIFFERENCE_WORDS = {
  chain: '过程留痕从这一行起改过、少了或换过位置',
  close: '最后一行不是这次表决的截止',
  root: '算出来的公告编码和公告上的不一样',
  ruleCard: '规则卡和内置的不一样',
  rollHash: '名册和开始投票时定下的不一样',
  eligible: '可以投票的户和名册不一样',
  ballot: '这一户的投票记录改过',
  served: '受影响方是不是都送达了，和记录不一样',
  tree: '全部选票的编码对不上',
  participants: '参加的户数对不上',
  outcome: '结果不是这些票得出的',
  line: '结果里的这一条算出来不一样',
  split: '各投了多少对不上',
  aftermath: '表决以后的去向不是结果得出的'
} as const satisfies Record<Difference['differs'], string>
