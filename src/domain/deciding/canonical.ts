/** What may be hashed: plain data with whole numbers. */
export type Plain =
  string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain | undefined }

/**
 * One spelling for one value: keys in code-unit order, no spaces, absent fields left out (as RFC 8785 orders keys).
 * Throws on a number that is not a safe integer and on anything that is not plain data: such a value has no one spelling.
 */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (isRecord(value)) {
    let fields = ''
    for (const key of Object.keys(value).sort()) {
      const field = value[key]
      if (field !== undefined) fields += `${fields && ','}${JSON.stringify(key)}:${canonical(field)}`
    }
    return `{${fields}}`
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new Error(`not a whole number: ${value}`)
  if (value !== null && !SCALARS.includes(typeof value)) throw new Error(`not plain data: ${typeof value}`)
  return JSON.stringify(value)
}

const SCALARS = ['string', 'number', 'boolean']

const isRecord = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
