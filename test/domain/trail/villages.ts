import { canonical } from '../../../src/domain/deciding/canonical'
import { chained, GENESIS, type Link } from '../../../src/domain/deciding/chain'
import { recountFile } from '../../../local/commands/recountFile'
import type { Source } from '../../../src/domain/trail/exporting'
import { noticeRoot } from '../../../src/domain/trail/publicTrail'
import { card, rollOf } from '../deciding/village'
import { sourceOf, VOTE } from './anySource'

const roll = rollOf({ W: 15, E: 12 })
export const DOORS = roll.map(entry => entry.household)

/** A vote in which everybody said yes. */
export const ALL_YES = {
  card: card('ordinary'),
  roll,
  recused: [],
  affected: [] as string[],
  ballots: DOORS.map(household => ({ household, choice: 'yes' as 'yes' | 'no' })),
  extended: false,
  affectedServed: false
}

/** Two courtyards with at least five affected and five others in each that came: 22 yes, 4 no; one did not come. */
export const VILLAGE = sourceOf({
  ...ALL_YES,
  card: card('facility'),
  affected: DOORS.filter((_, at) => at % 2 === 0),
  ballots: DOORS.slice(0, 26).map((household, at) => ({ household, choice: at % 6 === 5 ? 'no' : 'yes' }))
})

/** So few that a row would tell on somebody. */
export const FEW = sourceOf({
  ...ALL_YES,
  card: card('facility'),
  affected: DOORS.slice(0, 3),
  ballots: DOORS.slice(1).map(household => ({ household, choice: 'yes' }))
})

export const noticeRootOf = ({ journal, salt }: Source): string => noticeRoot(journal, salt, VOTE)

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What the command answers to a file: its text, or something to spell as one. */
export const answer = (file: unknown, root: string | null) =>
  recountFile(bytes(typeof file === 'string' ? file : `${canonical(file)}\n`), root)

/** A chain in which one event says something else, with every hash from there on made anew. */
export const hungAnew = (
  links: readonly (Link & { event: object })[],
  of: number,
  change: object
): Link[] => {
  let prev = GENESIS
  return links.map(({ prev: _, hash: __, ...line }, at) => {
    const entry = at === of ? { ...line, event: { ...line.event, ...change } } : line
    const link = { ...entry, prev, hash: chained(prev, entry) }
    prev = link.hash
    return link
  })
}
