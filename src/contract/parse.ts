import { refuse, type Refused } from '../domain/refusal'

/** Reads one field of an event: the value in its type, or BAD. Unknown fields of an event are ignored. */
export type Field<T> = (value: unknown) => T | typeof BAD
export const BAD = Symbol('bad')

export type Parsed<F> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never }

/** Reads the named fields of an event; the first bad one is named in the refusal. */
export const parse = <F extends Record<string, Field<unknown>>>(
  fields: F,
  event: unknown
): Parsed<F> | Refused => {
  if (typeof event !== 'object' || event === null || Array.isArray(event))
    return refuse('INVALID_EVENT', { field: 'event' })
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    const value = field((event as Record<string, unknown>)[name])
    if (value === BAD) return refuse('INVALID_EVENT', { field: name })
    values[name] = value
  }
  return values as Parsed<F>
}

const TEXT_LIMIT = 4000

/** Half of a surrogate pair: a database keeps another letter in its place, and the journal's hash would not fit any more. */
const HALF_LETTER = /\p{Surrogate}/u

export const text: Field<string> = value =>
  typeof value === 'string' && value.length <= TEXT_LIMIT && !HALF_LETTER.test(value) ? value : BAD

/** Words said on the record or to those who decide, by somebody who answers for them: looked at by the platform before they are taken. */
export const spoken: Field<string> = value => text(value)

/** Ids are made by us: letters, digits and . _ : - only, so that none can reach outside its collection. */
export const id: Field<string> = value =>
  typeof value === 'string' && /^[A-Za-z0-9\u4e00-\u9fff._:-]{1,80}$/.test(value) ? value : BAD

export const whole =
  (min: number, max: number): Field<number> =>
  value =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max ? value : BAD

/** A day of the calendar, `YYYY-MM-DD`; one that does not exist is bad. */
export const date: Field<string> = value => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return BAD
  const at = Date.parse(value)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value) ? value : BAD
}

export const flag: Field<boolean> = value => (typeof value === 'boolean' ? value : BAD)

export const oneOf =
  <T extends string>(words: readonly T[]): Field<T> =>
  value =>
    words.includes(value as T) ? (value as T) : BAD

export const orNull = <T>(field: Field<T>): Field<T | null> =>
  Object.assign((value: unknown) => (value === null || value === undefined ? null : field(value)), {
    inner: field
  })

export const list = <F extends Record<string, Field<unknown>>>(fields: F, max: number): Field<Parsed<F>[]> =>
  Object.assign(
    (value: unknown) => {
      if (!Array.isArray(value) || value.length > max) return BAD
      const rows = value.map(each => parse(fields, each))
      return rows.some(row => 'refused' in row) ? BAD : (rows as Parsed<F>[])
    },
    { fields }
  )

/** What was said in an input, field by field, without what is empty. */
export const wordsIn = (fields: Record<string, Field<unknown>>, input: object): string[] =>
  Object.entries(fields).flatMap(([name, field]) => wordsOf(field, (input as Record<string, unknown>)[name]))

const wordsOf = (field: Layered, value: unknown): string[] => {
  if (field === spoken) return typeof value === 'string' && value.trim() !== '' ? [value] : []
  if (field.inner) return wordsOf(field.inner, value)
  const { fields } = field
  return fields && Array.isArray(value) ? value.flatMap(row => wordsIn(fields, row as object)) : []
}

/** A field made of others: what may be missing, or a list. */
type Layered = Field<unknown> & { inner?: Layered; fields?: Record<string, Field<unknown>> }
