/** Doors as people write them: one after another, with spaces, commas or lines between. */
export const doorsIn = (text: string): string[] => [
  ...new Set(text.split(/[\s,，、;；]+/).filter(door => door !== ''))
]
