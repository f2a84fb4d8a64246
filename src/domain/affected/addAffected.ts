import type { MatterEvent } from '../matter/event'
import type { Matter } from '../matter/matter'
import { standingOn } from '../matter/standing'
import { reasonText } from '../matter/text'
import { processRecusal } from '../recusal/stake'
import { refuse, type Refused } from '../refusal'
import { affectedFrozen, stakeInSites, type Acting } from './affected'

/**
 * Adds households to those affected by a site, with a reason that everybody reads. Refused to whoever has a stake in a
 * site, and for one's own household or a relative's (PROCESS_RECUSAL), where all of them have standing already
 * (DUPLICATE), and after the notice (VOTE_FROZEN). There is no way back: nobody's standing is taken away.
 */
export const addAffected = (
  matter: Matter,
  { actor, office, instead }: Acting,
  input: { option: string; reason: string },
  found: readonly { household: string; courtyard: string }[]
): MatterEvent[] | Refused => {
  const frozen = affectedFrozen(matter)
  if (frozen) return frozen
  if (!matter.options.some(({ id }) => id === input.option)) return refuse('NOT_FOUND')
  const stake = stakeInSites(matter, actor)
  if (stake) return processRecusal(stake, instead)
  const asked = found.map(({ household }) => household)
  if (actor.household && asked.includes(actor.household.id)) return processRecusal('affected', instead)
  if (actor.relatives?.some(each => asked.includes(each))) return processRecusal('relative', instead)
  const standing = standingOn(matter, input.option)
  const fresh = found.filter(({ household }) => !standing.includes(household))
  if (fresh.length === 0) return refuse('DUPLICATE', { affected: true })
  const reason = reasonText(input.reason)
  if (typeof reason !== 'string') return reason
  const sorted = (all: readonly string[]) => [...new Set(all)].sort()
  return [
    {
      type: 'AffectedAdded',
      option: input.option,
      households: sorted(fresh.map(({ household }) => household)),
      courtyards: sorted(fresh.map(({ courtyard }) => courtyard)),
      office,
      reason
    }
  ]
}
