/** What a refusal names: numbers, days, offices; never a person. */
export type Detail = Readonly<Record<string, unknown>>
