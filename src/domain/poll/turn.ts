import { sha256 } from '../deciding/sha256'

/**
 * The order in which a person meets the statements: the least answered first, so that nobody's voice is crowded out by
 * those who came early or are many. Equal ones by lot, another lot for each person.
 */
export const leastAnsweredFirst = (
  statements: readonly string[],
  answered: ReadonlyMap<string, number>,
  person: string
): string[] => {
  const times = (id: string) => answered.get(id) ?? 0
  const lots = new Map(statements.map(id => [id, sha256(`${person}\n${id}`)]))
  const lot = (id: string) => lots.get(id) ?? ''
  return [...statements].sort((a, b) => times(a) - times(b) || (lot(a) < lot(b) ? -1 : 1))
}
