import { refuse, type Refused } from '../refusal'

/** What has to hold before a matter is closed (办结清单), in the order it is read. */
export const CLOSING_ITEMS = [
  'roll',
  'verdict',
  'root',
  'answer',
  'objections',
  'dissent',
  'questions',
  'conditions',
  'comments',
  'feedback'
] as const
export type ClosingItem = (typeof CLOSING_ITEMS)[number]

/** One line of the sheet: how many of how many hold; it is met when all do. */
export interface ClosingLine {
  item: ClosingItem
  have: number
  of: number
}

export const isMet = ({ have, of }: ClosingLine): boolean => have === of

/**
 * What was counted once more must agree with what was published, or the matter stays open (EVIDENCE_MISSING), and every
 * objection and question must have its answer (OBJECTION_OPEN, ANSWER_REQUIRED).
 */
export const closingBars = (sheet: readonly ClosingLine[]): Refused | null => {
  const open = sheet.find(line => !isMet(line))
  if (open?.item === 'objections') return refuse('OBJECTION_OPEN', { open: open.of - open.have })
  if (open?.item === 'questions') return refuse('ANSWER_REQUIRED', { questions: open.of - open.have })
  return open ? refuse('EVIDENCE_MISSING', { closing: open.item }) : null
}
