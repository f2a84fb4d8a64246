import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { claimKey, standingOf, type Claim } from '../../../src/domain/claiming/claim'
import { answerContest, appealRuling, contestClaim, ruleOn } from '../../../src/domain/claiming/contest'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { householdId } from '../../../src/domain/unit'
import { changeClaim } from '../../claiming'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { claims } from '../../store/claims'
import { people } from '../../store/people'
import { rooms } from '../../store/places'
import { aroundBuilding } from './mayConfirm'

/** Says that a claim is not so, and why; it then goes to the desk. May be repeated. */
export const disputeClaim = async (
  call: Call,
  { claim: id, statement }: CommandInput<'disputeClaim'>
): Promise<Done['disputeClaim'] | Refused> => {
  const person = await people.read(call.openid)
  return told(
    await changeClaim(call, id, claim => {
      if (claim.contest?.by === call.openid && claim.contest.statement === statement.trim()) return claim
      const actor = actorIn(claim.place, call.openid, person)
      return contestClaim(
        claim,
        actor,
        { statement, dwelling: householdId(claim.place, claim.door) },
        call.now
      )
    })
  )
}

/** The one who claims is heard. May be repeated; the last word before the decision stands. */
export const answerDispute = async (
  call: Call,
  { room: id, statement }: CommandInput<'answerDispute'>
): Promise<Done['answerDispute'] | Refused> => {
  const room = await rooms.read(id)
  if (!room) return refuse('NOT_FOUND')
  return told(
    await changeClaim(call, claimKey(room.place, call.openid), claim =>
      claim.contest?.answer?.text === statement.trim()
        ? claim
        : answerContest(claim, call.openid, statement, call.now)
    )
  )
}

/** The head or the grid worker decides between two sides with a reason; after an appeal the secretary. May be repeated. */
export const decideDispute = async (
  call: Call,
  { room: id, claim: claimId, outcome, reason }: CommandInput<'decideDispute'>
): Promise<Done['decideDispute'] | Refused> => {
  const [person, room, read] = await Promise.all([
    people.read(call.openid),
    rooms.read(id),
    claims.read(claimId)
  ])
  if (!room || !read || read.place !== room.place) return refuse('NOT_FOUND', { claim: true })
  const actor = actorIn(room.place, call.openid, person)
  const unit = aroundBuilding(room, read.building)
  const secretary = holdsOffice(actor, ['secretary'], unit, call.now)
  const desk = holdsOffice(actor, ['courtyardHead', 'gridWorker'], unit, call.now)
  if (isRefused(secretary) && isRefused(desk)) return desk
  const official = { actor, above: !isRefused(secretary), dwelling: householdId(read.place, read.door) }
  return told(
    await changeClaim(call, claimId, claim => {
      const last = claim.contest?.last ?? claim.contest?.first
      const same = last?.by === call.openid && last.outcome === outcome && last.reason === reason.trim()
      return same ? claim : ruleOn(claim, official, { outcome, reason }, call.now)
    })
  )
}

/** Either side asks the secretary. May be repeated. */
export const appealDispute = async (
  call: Call,
  { claim: id, reason }: CommandInput<'appealDispute'>
): Promise<Done['appealDispute'] | Refused> =>
  told(
    await changeClaim(call, id, claim =>
      claim.contest?.appeal?.by === call.openid ? claim : appealRuling(claim, call.openid, reason, call.now)
    )
  )

const told = (claim: Claim | Refused) => (isRefused(claim) ? claim : { standing: standingOf(claim) })
