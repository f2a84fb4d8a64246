import type { PollReading } from '../consensus/pollReading'
import { normalise } from '../matter/suggestion'
import type { OptionGap } from './optionGap'
import type { PollResult } from './poll'
import type { Statement } from './statement'

/** What was said of one statement in a round: households that agree (同意 and 可以接受) of those that answered it. */
export interface Heard {
  agree: number
  of: number
  /** the same among those near the option and among the others, where both may be shown */
  sides: Pick<OptionGap, 'affected' | 'others'> | null
}

/** A statement of this round that was asked in the earlier one too. */
export interface Moved {
  statement: string
  before: Heard
  now: Heard
}

interface Round {
  statements: readonly Pick<Statement, 'id' | 'text' | 'option'>[]
  result: PollResult
}

/**
 * What became of the statements of an earlier round, in the order of this one. Asked again is a statement with the same
 * words, or the only one about the same option: then measures may have been attached to it.
 */
export const movedSince = (before: Round, now: Round): Moved[] =>
  now.statements.flatMap(statement => {
    const earlier = sameWords(before, statement) ?? sameOption(before, now, statement)
    const [then, today] = [earlier && heard(before, earlier.id), heard(now, statement.id)]
    return then && today ? [{ statement: statement.id, before: then, now: today }] : []
  })

const sameWords = ({ statements }: Round, { text }: { text: string }) =>
  statements.find(each => normalise(each.text) === normalise(text))

const sameOption = (before: Round, now: Round, { option }: { option: string | null }) => {
  const about = ({ statements }: Round) =>
    statements.filter(each => each.option !== null && each.option === option)
  const [one, ...more] = about(before)
  return more.length === 0 && about(now).length === 1 ? one : undefined
}

const heard = ({ result }: Round, id: string): Heard | null => {
  const counts = result.reading.statements.find(each => each.statement === id)?.counts
  if (!counts) return null
  const gap = result.gaps.find(each => each.statement === id)
  return { ...agreed(counts), sides: gap ? { affected: gap.affected, others: gap.others } : null }
}

const agreed = ({ agree, accept, notYet, of }: PollReading['statements'][number]['counts']) => ({
  agree: agree + accept,
  of: of - notYet
})
