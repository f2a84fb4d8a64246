import type { DoorstepView } from '../../../src/contract/views/claims'
import type { ViewInput } from '../../../src/contract/requests'
import {
  APPEAL_TIME,
  claimKey,
  moved,
  standingOf,
  VOUCHED_WAIT,
  type Claim
} from '../../../src/domain/claiming/claim'
import { OPEN_TO_DISPUTE } from '../../../src/domain/claiming/newcomer'
import { vouchedBy } from '../../../src/domain/claiming/vouch'
import { refuse, type Refused } from '../../../src/domain/refusal'
import { householdId } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { claims, vouches } from '../../store/claims'
import { people } from '../../store/people'
import { rooms } from '../../store/places'
import { claimView } from './claims'

/**
 * The own claim with what was said about it, and for a neighbour the claims of the own building. What is said in a dispute
 * is for its two sides and the desk: other neighbours read that there is one. Changes nothing.
 */
export const seeDoorstep = async (
  call: Call,
  { room: id }: ViewInput<'doorstep'>
): Promise<DoorstepView | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const { household } = actorIn(room.place, call.openid, person)
  const [own, open, words, confirmed] = await Promise.all([
    claims.read(claimKey(room.place, call.openid)),
    household ? claims.open(room.place) : [],
    vouches.in(room.place),
    household ? justConfirmed(call, room.place, household.id) : []
  ])
  const now = (claim: Claim) => moved(claim, call.now)
  const mine = own && now(own)
  return {
    mine: mine && { ...claimView(mine, vouchedBy(mine, words)), until: untilOf(mine) },
    around: [
      ...open
        .map(now)
        .filter(
          claim => claim.open && claim.building === household?.building && claim.person !== call.openid
        ),
      ...confirmed.filter(claim => !claim.open)
    ].map(claim => ({
      ...claimView(claim, vouchedBy(claim, words)),
      ...(claim.contest?.by !== call.openid && { contest: null }),
      own: householdId(room.place, claim.door) === household?.id,
      said:
        claim.contest?.by === call.openid
          ? 'contested'
          : words.some(
                each =>
                  each.claim === claim.id && each.household === household?.id && each.at >= claim.askedAt
              )
            ? 'vouched'
            : null
    }))
  }
}

/** Who was confirmed for the own dwelling so lately that those of it may still say that it is not so. */
const justConfirmed = async (call: Call, place: string, household: string): Promise<Claim[]> => {
  const others = (await people.ofHousehold(household)).filter(
    ({ person, since, how }) =>
      person !== call.openid && how !== 'code' && since >= call.now - OPEN_TO_DISPUTE
  )
  const found = await Promise.all(others.map(({ person }) => claims.read(claimKey(place, person))))
  return found.flatMap(claim => (claim?.decided && !claim.contest ? [claim] : []))
}

const untilOf = (claim: Claim) => {
  switch (standingOf(claim)) {
    case 'vouched':
      return (claim.vouchedAt ?? 0) + VOUCHED_WAIT
    case 'decided':
      return (claim.contest?.first?.at ?? 0) + APPEAL_TIME
    default:
      return null
  }
}
