import { refuse, type Refused } from '../refusal'
import { oneLine } from '../matter/suggestion'

/** Somebody the secretary knows to be trusted by many (调解人), with the households they are near to. */
export interface Neutral {
  id: string
  person: string
  name: string
  /** their own household; null where they live elsewhere */
  household: string | null
  /** households of near relatives: with these they have a stake */
  relatives: readonly string[]
}

/** The list of a place, kept by the secretary. */
export interface NeutralBook {
  place: string
  neutrals: readonly Neutral[]
  version: number
}

const NEUTRAL_NAME_MAX = 20

/** Puts a person on the list, or writes anew what is known of them. One person stands there once. */
export const listNeutral = (book: NeutralBook, input: Neutral): NeutralBook | Refused => {
  const name = oneLine(input.name)
  const length = [...name].length
  if (length === 0 || length > NEUTRAL_NAME_MAX)
    return refuse('INVALID_TEXT', { min: 1, max: NEUTRAL_NAME_MAX, length })
  const relatives = [...new Set(input.relatives)].sort()
  const others = book.neutrals.filter(each => each.person !== input.person)
  return { ...book, neutrals: [...others, { ...input, name, relatives }] }
}

export const strikeNeutral = (book: NeutralBook, id: string): NeutralBook | Refused =>
  book.neutrals.some(each => each.id === id)
    ? { ...book, neutrals: book.neutrals.filter(each => each.id !== id) }
    : refuse('NOT_FOUND', { neutral: true })

/** Nobody is neutral who lives in, or is related to, one of the two households (居委会法 §8 of officials; here of everyone). */
export const isNeutralBetween = ({ household, relatives }: Neutral, sides: readonly string[]): boolean =>
  !sides.some(each => each === household || relatives.includes(each))
