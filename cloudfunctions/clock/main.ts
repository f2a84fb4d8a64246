import { settleDepartures } from '../bind'
import { settleClaim } from '../claiming'
import { endpoint } from '../endpoint'
import { claims } from '../store/claims'
import { people } from '../store/people'
import { matters } from '../store/matters'
import { mediations } from '../store/mediations'
import { checkPhotos } from '../photoCheck'
import { forget } from './forget'
import { notify } from './notify'
import { placesWithEnds, settleOffices } from '../succession'
import { settled } from '../thread'

/** At most so many matters a run; the next run takes the rest. */
const A_RUN = 100

/**
 * Moves everything due. Safe to run twice, late, or beside another run: each matter is saved by compare-and-set, and
 * what it owes is computed from the instant it was due, not from when the timer came. Costs what is due, not how
 * many rooms there are. What people are to be told about it is sent afterwards.
 */
export const main = endpoint(async call => {
  const due = await matters.due(call.now, A_RUN)
  let moved = 0
  for (const id of due) {
    const before = await matters.read(id)
    if (!before) continue
    const after = await settled(before, call.now)
    if (after !== before && (await matters.save(before, after))) moved += 1
  }
  for (const place of await placesWithEnds(call.now)) await settleOffices(place, call)
  for (const claim of await claims.due(call.now)) await settleClaim(claim, call.now)
  for (const openid of (await people.departing(call.now - 1)).keys()) await settleDepartures(openid, call.now)
  await checkPhotos(call.now)
  const [told, , forgotten] = await Promise.all([
    notify(call.now),
    mediations.eraseEnded(call.now),
    forget(call.now)
  ])
  return { due: due.length, moved, told, forgotten }
})
