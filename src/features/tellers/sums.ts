import type { EnvelopesView } from '../../contract/views/doors'
import type { CommandInput } from '../../contract/requests'

/** What stands in each field of the sheet, by the field's name. */
export type Written = Readonly<Record<string, string>>
type Bundle = EnvelopesView['bundles'][number]

/** One field for each answer of each bag. */
export const fieldOf = (cell: string, choice: string): string => `${cell} ${choice}`

/** Whole papers, or null where nothing or no number is written. */
export const papersIn = (text = ''): number | null => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : null)

/** 12个信封，已填12张 */
export const bagSum = ({ cell, envelopes }: Bundle, choices: readonly string[], fields: Written): string =>
  `${envelopes}个信封，已填${sumOf(cell, choices, fields)}张`

/** The counts when each bag has as many papers as envelopes and no field is left out; else null. */
export const completeCounts = (
  bundles: readonly Bundle[],
  choices: readonly string[],
  fields: Written
): CommandInput<'openEnvelopes'>['counts'] | null => {
  const fits = bundles.every(({ cell, envelopes }) => sumOf(cell, choices, fields) === envelopes)
  if (!fits || bundles.length === 0) return null
  const counts = bundles.flatMap(({ cell }) =>
    choices.map(choice => ({ cell, choice, count: papersIn(fields[fieldOf(cell, choice)]) }))
  )
  const filled = counts.flatMap(({ count, ...each }) => (count === null ? [] : [{ ...each, count }]))
  return filled.length === counts.length ? filled : null
}

const sumOf = (cell: string, choices: readonly string[], fields: Written): number =>
  choices.reduce((sum, choice) => sum + (papersIn(fields[fieldOf(cell, choice)]) ?? 0), 0)
