import { CHOICE_WORDS } from '../locale/ballots'
import type { ChoiceOption } from './Choice'

/** The same where silence decides: it objects, or it does not. */
export const OBJECTION_ANSWERS: ChoiceOption<string>[] = [
  { value: 'objection', word: '不同意（书面异议）', shape: 'cross' },
  { value: 'takenBack', word: '没有意见', shape: 'ring' }
]

/** What somebody may enter for a household: yes, no or 弃权; in a choice every option, none of these or 弃权. */
export const heardAnswers = (options: readonly { id: string; name: string }[]): ChoiceOption<string>[] => [
  ...(options.length > 0
    ? [
        ...options.map(({ id, name }) => ({ value: id, word: name, shape: 'ring' as const })),
        { value: 'none', word: CHOICE_WORDS.none, shape: 'cross' as const }
      ]
    : [
        { value: 'yes', word: CHOICE_WORDS.yes, shape: 'ring' as const },
        { value: 'no', word: CHOICE_WORDS.no, shape: 'cross' as const }
      ]),
  { value: 'abstain', word: CHOICE_WORDS.abstain, shape: 'bar' }
]
