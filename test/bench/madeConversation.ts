import type { Side, Statement } from '../../src/domain/consensus/answer'
import { chanceFrom } from '../../src/domain/consensus/chance'
import type { Vote } from '../../src/domain/consensus/matrix'

/** A conversation of a given size and share of answered cells, in three planted camps. */
export const madeConversation = (voters: number, statements: number, answered: number) => {
  const chance = chanceFrom(voters * 10_007 + statements)
  const list: Statement[] = Array.from({ length: statements }, (_, j) => ({
    id: `s${10_000 + j}`,
    hidden: false
  }))
  const votes: Vote[] = []
  for (let i = 0; i < voters; i += 1) {
    for (let j = 0; j < statements; j += 1) {
      const agree = j % 4 === 3 ? 0.6 : j % 4 === i % 3 ? 0.8 : 0.25
      const drawn = chance()
      const side: Side = drawn < agree ? 1 : drawn < agree + 0.1 ? 0 : -1
      if (chance() < answered) votes.push({ voter: `v${10_000 + i}`, statement: list[j]!.id, side })
    }
  }
  return { votes, statements: list }
}
