export type Id = string | number
export interface Document {
  _id: Id
  [field: string]: unknown
}

/**
 * Reads canonical Extended JSON as the SDK sends it: wrapped numbers become numbers, `$date` a Date,
 * `$regularExpression` a RegExp, and the server's date is `now` (ms) plus its offset.
 */
export function decode(text: string, now = 0): unknown {
  return text.includes('"$') ? JSON.parse(text, (_key, value) => unwrap(value, now)) : JSON.parse(text)
}

/** Writes the relaxed form the SDK reads back; only dates, regular expressions and non-numbers are wrapped. */
export function encode(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, plain) {
    const original = this[key] // before Date.prototype.toJSON
    if (original instanceof Date) return { $date: { $numberLong: String(original.getTime()) } }
    if (original instanceof RegExp)
      return { $regularExpression: { pattern: original.source, options: original.flags } }
    if (typeof original === 'number' && !Number.isFinite(original)) return { $numberDouble: String(original) }
    return plain
  })
}

function unwrap(value: unknown, now: number): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  const entries = Object.entries(value)
  const [tag, inner] = entries[0] ?? []
  if (entries.length !== 1 || tag === undefined || tag[0] !== '$') return value
  switch (tag) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
      return Number(inner)
    case '$date':
      return new Date(inner as number | string)
    case '$tcb_server_date':
      return new Date(now + (inner as { offset: number }).offset)
    case '$regularExpression':
      return new RegExp((inner as { pattern: string }).pattern, (inner as { options: string }).options)
    case '$oid':
      return inner
    default:
      return value
  }
}
