import type { ChoiceOption } from '../../components/Choice'
import type { BallotView } from '../../contract/views/ballot'
import { CHOICE_WORDS } from '../../locale/ballots'
import { moneyWords } from '../../locale/money'

/** Three answers, always in the same places; in a choice every option with its place and cost, then none of these. */
export const paperChoices = (options: BallotView['options']): readonly ChoiceOption<string>[] =>
  options.length > 0 ? choicesOf(options) : ANSWERS

const ANSWERS = [
  { value: 'yes', word: CHOICE_WORDS.yes, detail: '同意这样办', shape: 'ring' },
  { value: 'no', word: CHOICE_WORDS.no, detail: '不同意这样办', shape: 'cross' },
  { value: 'abstain', word: CHOICE_WORDS.abstain, detail: '算参加了，不算赞成也不算反对', shape: 'bar' }
] as const

const choicesOf = (options: BallotView['options']): ChoiceOption<string>[] => [
  ...options.map(option => ({
    value: option.id,
    word: option.name,
    detail: optionWords(option),
    shape: 'ring' as const
  })),
  { value: 'none', word: CHOICE_WORDS.none, detail: '这几个点位都不同意', shape: 'cross' },
  { value: 'abstain', word: CHOICE_WORDS.abstain, detail: '算参加了，不算选了哪一个', shape: 'bar' }
]

const optionWords = ({ host, cost, affected, mine }: BallotView['options'][number]): string =>
  [
    ...(host === null ? [] : [`在${host}`]),
    `预计花费${moneyWords(cost)}`,
    affected === 0 ? '没有受影响的住户' : `近处${affected}户受影响${mine ? '，您家也是' : ''}`
  ].join('，')
