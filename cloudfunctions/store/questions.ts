import { pages, put, read } from './database'
import { isOpen, type QuestionSheet } from '../../src/domain/question/question'

/** What households asked about matters, one document a household and matter. */
export const questions = {
  read: (matter: string, household: string) => read<QuestionSheet>('questions', `${matter}:${household}`),
  /** Compare-and-set: false when somebody was faster. */
  save: (sheet: QuestionSheet) =>
    put('questions', `${sheet.matter}:${sheet.household}`, sheet.version, {
      ...sheet,
      open: sheet.asked.some(isOpen)
    }),
  of: (matter: string) => pages<QuestionSheet>('questions', { matter }),
  openIn: (place: string) => pages<QuestionSheet>('questions', { place, open: true }),
  ofHousehold: (household: string) => pages<QuestionSheet>('questions', { household })
}
