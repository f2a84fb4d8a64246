import { settleDepartures } from '../bind'
import { settleClaim } from '../claiming'
import { eachAlone, endpoint } from '../endpoint'
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
 * many rooms there are. A matter at which something breaks leaves no other waiting. What people are to be told about it is sent afterwards.
 */
export const main = endpoint(async call => {
  const due = await matters.due(call.now, A_RUN)
  const moved = await eachAlone(call, due, async id => {
    const before = await matters.read(id)
    if (!before) return false
    const after = await settled(before, call.now)
    return after !== before && (await matters.save(before, after))
  })
  await eachAlone(call, await placesWithEnds(call.now), place => settleOffices(place, call))
  await eachAlone(call, await claims.due(call.now), async claim => void (await settleClaim(claim, call.now)))
  const leaving = (await people.departing(call.now - 1)).keys()
  await eachAlone(call, leaving, async openid => void (await settleDepartures(openid, call.now)))
  await checkPhotos(call.now)
  const [told, , forgotten] = await Promise.all([
    notify(call.now),
    mediations.eraseEnded(call.now),
    forget(call.now)
  ])
  return { due: due.length, moved, told, forgotten }
})
