import { canonical } from '../deciding/canonical'
import type { ToldClose } from './publicTrail'
import type { Difference } from './recount'

type Close = Pick<ToldClose, 'verdict' | 'root' | 'participants' | 'attending' | 'turnout' | 'next'>

/** The first thing in which the end of a vote, as told, differs from the one that comes out again. */
export const firstChange = (told: Close, again: Close): Difference | null => {
  if (told.root !== again.root) return { differs: 'tree' }
  if (
    told.participants !== again.participants ||
    told.attending !== again.attending ||
    !same(told.turnout, again.turnout)
  )
    return { differs: 'participants' }
  const [lines, others] = [told.verdict.lines, again.verdict.lines]
  const at = [...lines, ...others].findIndex((_, index) => !same(lines[index], others[index]))
  if (at >= 0) return { differs: 'line', at }
  if (told.verdict.outcome !== again.verdict.outcome) return { differs: 'outcome' }
  if (!same(told.verdict, again.verdict)) return { differs: 'split' }
  return same(told.next, again.next) ? null : { differs: 'aftermath' }
}

const same = (a: unknown, b: unknown): boolean => canonical([a ?? null]) === canonical([b ?? null])
