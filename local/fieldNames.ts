import { Refused } from './refused'

const FIELD = /^[A-Za-z0-9][A-Za-z0-9_]{0,31}$/

/** CloudBase field names: letters, digits and `_`, at most 32, none beginning with `_` but `_id` at the top. */
export function refuseFieldNames(value: unknown, isTop = true) {
  if (Array.isArray(value)) for (const element of value) refuseFieldNames(element, false)
  else if (isPlain(value))
    for (const [name, inner] of Object.entries(value)) {
      if (!FIELD.test(name) && !(isTop && name === '_id'))
        throw new Refused('INVALID_PARAM', `[InvalidParameter] field name "${name}" is not allowed`)
      refuseFieldNames(inner, false)
    }
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Date) && !(value instanceof RegExp)
