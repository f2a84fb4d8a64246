import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { isAlone, withDues } from '../../../src/domain/claiming/claim'
import { vouch, vouchedBy, VOUCHES_NEEDED } from '../../../src/domain/claiming/vouch'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { changeClaim } from '../../claiming'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { claims, vouches } from '../../store/claims'
import { people } from '../../store/people'

/**
 * A neighbour's word for a claim, a record of its own. With the last one that is needed the claim begins to wait, open
 * to dispute. May be repeated: one word a household.
 */
export const vouchFor = async (
  call: Call,
  { claim: id }: CommandInput<'vouchFor'>
): Promise<Done['vouchFor'] | Refused> => {
  const [person, claim] = await Promise.all([people.read(call.openid), claims.read(id)])
  if (!claim) return refuse('NOT_FOUND', { claim: true })
  const words = await vouches.in(claim.place)
  const again = words.some(each => each.claim === id && each.by === call.openid && each.at >= claim.askedAt)
  if (!again) {
    const word = vouch(claim, actorIn(claim.place, call.openid, person), words, call.now)
    if (isRefused(word)) return word
    await vouches.add(word)
    words.push(word)
  }
  const vouched = vouchedBy(claim, words)
  if (claim.decided) {
    const known = await changeClaim(call, id, now =>
      isAlone(now) ? withDues({ ...now, second: { by: call.openid, at: call.now } }) : now
    )
    return isRefused(known) ? known : { vouched, needed: 1 }
  }
  if (vouched < VOUCHES_NEEDED) return { vouched, needed: VOUCHES_NEEDED }
  const after = await changeClaim(call, id, now =>
    now.vouchedAt !== null || now.decided ? now : withDues({ ...now, vouchedAt: call.now })
  )
  return isRefused(after) ? after : { vouched, needed: VOUCHES_NEEDED }
}
