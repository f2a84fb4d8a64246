import type { PublicLine } from '../domain/deciding/publicLines'
import type { Line, LineRule } from '../domain/deciding/verdict'
import type { VoterUnit } from '../domain/deciding/ruleCard'
import type { Courtyard } from '../domain/unit'
import { unitOf } from './rules'

/** What people call the options and the courtyards of a vote. */
export interface Names {
  options?: readonly { id: string; name: string }[]
  courtyards?: readonly Courtyard[]
}

/** Every line of a verdict, the same on the screen, in the minutes and in a recount. */
export const verdictSentences = (
  { lines }: { lines: readonly PublicLine[] },
  { voterUnit }: { voterUnit: VoterUnit },
  names: Names
): string[] => lines.map(line => lineSentence(line, voterUnit, names))

/** One line of a verdict with its denominator, both numbers and what is missing; of fewer than five only whether it is met. */
const lineSentence = (
  line: PublicLine,
  voterUnit: VoterUnit,
  { options = [], courtyards = [] }: Names
): string => {
  const name = options.find(({ id }) => id === line.option)?.name
  const courtyard = courtyards.find(({ key }) => key === line.unit)?.name
  const subject = subjectOf(line, name, courtyard)
  if (!('have' in line)) return `${subject}：不足五户，只公布是否达到。`
  const show = amount(line, voterUnit)
  const counts = `${subject}：${ofWords(line, line.base === 'eligible' ? membersWords(line, voterUnit) : show(line.of))}，${line.rule === 'pass' && name !== undefined ? '选它的' : HAVE_WORDS[line.rule]}${show(line.have)}`
  const bound = line.bound === 'atLeast' ? `须${show(line.need)}` : `不得超过${show(line.need)}`
  if (line.waived) return `${counts}，${bound}；每户都已通知到并且延长过，不再等。`
  if (line.met) return `${counts}，${bound}。`
  return `${counts}，${bound}，${line.bound === 'atLeast' ? '还差' : '超出'}${show(line.missing)}。`
}

/** What the line is about, with its option or its courtyard. */
const subjectOf = (
  { rule, unit }: PublicLine,
  option: string | undefined,
  courtyard: string | undefined
): string => {
  if (rule === 'pass' && option !== undefined) return `选“${option}”`
  const about = [
    ...(option === undefined ? [] : [`“${option}”`]),
    ...(unit === undefined ? [] : [courtyard ?? `${unit}院落`])
  ]
  return about.length > 0 ? `${LINE_WORDS[rule]}（${about.join('，')}）` : LINE_WORDS[rule]
}

const LINE_WORDS = {
  quorum: '参加',
  floor: '最少要来',
  affectedQuorum: '受影响方参加',
  pass: '赞成',
  noneOfThese: '都不选',
  affectedBlock: '受影响方反对',
  unitGuard: '院落不赞成',
  hostSupport: '所在院落支持',
  objections: '书面异议',
  served: '送达'
} as const satisfies Record<LineRule, string>

const HAVE_WORDS = {
  quorum: '已到',
  floor: '已到',
  affectedQuorum: '已到',
  pass: '赞成',
  noneOfThese: '选了都不选',
  affectedBlock: '反对',
  unitGuard: '没有赞成',
  hostSupport: '支持',
  objections: '提出异议',
  served: '已通知到'
} as const satisfies Record<LineRule, string>

/** What the line counts against; the affected and a courtyard may count as more than came (see their rules). */
const ofWords = ({ rule, base }: Pick<Line, 'rule' | 'base'>, of: string): string => {
  switch (base) {
    case 'eligible':
      return `应到${of}`
    case 'participating':
      return `参加投票${of}`
    case 'attending':
      return `到会${of}`
    case 'affected':
      return rule === 'affectedQuorum' ? `受影响方共${of}` : `按受影响方${of}算`
    case 'courtyard':
      return `按这个院落${of}算`
  }
}

/** Who should come, by name where a body of representatives votes: 30名代表. */
const membersWords = (line: Pick<Line, 'denominator' | 'of'>, voterUnit: VoterUnit): string =>
  voterUnit === 'representative' ? `${line.of}名代表` : amount(line, voterUnit)(line.of)

/** Heads as they are, floor area from 0.01 m² in square metres. */
const amount =
  ({ denominator }: Pick<Line, 'denominator'>, voterUnit: VoterUnit) =>
  (value: number): string =>
    denominator === 'area' ? `${value / 100}平方米` : `${value}${unitOf(voterUnit)}`
