import { randomBytes } from 'node:crypto'
import { SEALED_PARTS, unnamed } from '../../src/domain/privacy/parting'
import { REMOVED } from '../../src/domain/privacy/retention'
import type { Instant } from '../../src/domain/time'
import { removeDue } from '../store/forgetting'
import { matters, type MatterHead } from '../store/matters'
import { traces, type Traced } from '../store/traces'

/** Records a collection and run; what is left is taken by the next. */
const A_RUN = 100

/**
 * Lets go what was kept long enough (`KEPT_DAYS`), and takes the persons out of the record of one matter. Safe to run
 * twice, late or beside another run. Costs one look at each index and what is due.
 */
export const forget = async (now: Instant): Promise<number> => {
  const [due, ...removed] = await Promise.all([
    matters.toForget(now),
    ...REMOVED.map(collection => removeDue(collection, now, A_RUN))
  ])
  if (due && (await unnameUnder(due, A_RUN)) < A_RUN) await matters.forgotten(due)
  return removed.reduce((sum, each) => sum + each, 0)
}

/** Takes the persons out of at most so many records under a matter, and says of how many. */
const unnameUnder = async ({ id, state }: MatterHead, most: number): Promise<number> => {
  const parts: [Traced | 'tellings', 'matter' | 'vote' | 'poll', string][] = [
    ['signatures', 'matter', id],
    ['objections', 'matter', id],
    ['questions', 'matter', id],
    ['photos', 'matter', id],
    ['tellings', 'matter', id],
    ...state.votes.map(vote => ['ballots', 'vote', vote.id] as [Traced, 'vote', string]),
    ...state.polls.flatMap(({ id: poll }): [Traced, 'poll', string][] => [
      ['statements', 'poll', poll],
      ['answers', 'poll', poll]
    ])
  ]
  let left = most
  for (const [collection, field, under] of parts) {
    for (const [key, record] of await traces.under(collection, field, under)) {
      const after = unnamed(record, collection === 'ballots' ? SEALED_PARTS : [])
      if (after === record) continue
      if (left === 0) return most
      if (collection === 'answers')
        await traces.move(collection, key, `${under}:gone-${randomBytes(8).toString('hex')}`, after)
      else await traces.save(collection, key, after)
      left -= 1
    }
  }
  return most - left
}
