import type { ClaimView } from '../../../src/contract/views/claims'
import type { Done } from '../../../src/contract/replies'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import {
  amidVotes,
  claimedLately,
  claimKey,
  isAlone,
  mayClaim,
  moved,
  standingOf,
  withDues,
  type Claim
} from '../../../src/domain/claiming/claim'
import { WRONG_CODES_A_DOOR } from '../../../src/domain/claiming/guessing'
import { vouchedBy } from '../../../src/domain/claiming/vouch'
import { agree, agrees } from '../../../src/domain/privacy/consent'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { chinaDate } from '../../../src/domain/time'
import { inUnit } from '../../../src/domain/unit'
import { bind } from '../../bind'
import { changePerson } from '../../changePerson'
import { consenting } from '../../consenting'
import { changeClaim } from '../../claiming'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { looked } from '../../looked'
import { votesAround } from '../../newcomers'
import { claims, guesses, vouches } from '../../store/claims'
import { people } from '../../store/people'
import { registers, rooms } from '../../store/places'
import { CONFIRMING, mayConfirm } from './mayConfirm'

/**
 * Says that one lives behind a door, to be confirmed by the stair head or by neighbours, and agrees to what is kept of it.
 * One open claim a person and place and three in thirty days, asked before whether the door is there: a register is not read by claiming one door
 * after the other. May be repeated.
 */
export const claimHousehold = async (
  call: Call,
  { room: id, door, consent }: CommandInput<'claimHousehold'>
): Promise<Done['claimHousehold'] | Refused> => {
  const room = await rooms.read(id)
  if (!room) return refuse('NOT_FOUND')
  const key = claimKey(room.place, call.openid)
  const [person, register, kept] = await Promise.all([
    people.read(call.openid),
    registers.read(room.place),
    claims.read(key)
  ])
  const before = kept && moved(kept, call.now)
  if (before?.request === call.request) return { claim: key }
  const consents = agree(person?.consents, 'household', consent, call.now)
  if (isRefused(consents)) return consents
  const typed = door.trim().toUpperCase()
  if (before?.open)
    return before.door.toUpperCase() === typed ? { claim: key } : refuse('DUPLICATE', { claim: true })
  const limit = mayClaim(kept, call.now)
  if (limit) return limit
  const dwelling = register?.dwellings.find(
    each => each.door.toUpperCase() === typed && inUnit(room, each.building)
  )
  if (!dwelling) return refuse('NOT_FOUND', { door: true })
  const agreed = await changePerson(call.openid, call, each =>
    consenting(each, 'household', consent, call.now)
  )
  if (isRefused(agreed)) return agreed
  const claim = withDues({
    id: key,
    place: room.place,
    person: call.openid,
    door: dwelling.door,
    building: dwelling.building,
    askedAt: call.now,
    earlier: claimedLately(kept, call.now),
    request: call.request,
    vouchedAt: null,
    contest: null,
    decided: null,
    version: (kept?.version ?? 0) + 1
  })
  const same =
    (await claims.save(kept?.version ?? 0, claim)) || (await claims.read(key))?.request === call.request
  return same ? { claim: key } : refuse('BUSY')
}

/**
 * The stair head (of the building), the head or the grid worker says yes or no; the first word stands, and only then
 * is the person bound. What is disputed is decided at the desk instead. May be repeated: a try that broke in between
 * is finished by the next.
 */
export const confirmClaim = async (
  call: Call,
  { room: id, claim: claimId, accepted }: CommandInput<'confirmClaim'>
): Promise<Done['confirmClaim'] | Refused> => {
  const [person, room, claim] = await Promise.all([
    people.read(call.openid),
    rooms.read(id),
    claims.read(claimId)
  ])
  if (!room || !claim || claim.place !== room.place) return refuse('NOT_FOUND')
  const held = mayConfirm(actorIn(room.place, call.openid, person), room, claim.building, call.now)
  if (isRefused(held)) return held
  if (claim.contest && !claim.contest.last) return refuse('FORBIDDEN', { claim: 'contested' })
  if (claim.person === call.openid) return refuse('FORBIDDEN', { claim: 'mine' })
  if (claim.decided && claim.decided.accepted !== accepted) return refuse('STALE')
  if (isAlone(claim) && claim.decided?.by !== call.openid) return second(call, claim)
  const [register, claimant] = await Promise.all([registers.read(room.place), people.read(claim.person)])
  const dwelling = register?.dwellings.find(each => each.door === claim.door)
  if (accepted && !dwelling) return refuse('NOT_FOUND', { door: true })
  const other = claimant?.bindings.some(each => each.place === room.place && each.door !== claim.door)
  if (accepted && !agrees(claimant?.consents, 'household'))
    return refuse('CONSENT_MISSING', { claimant: true })
  if (accepted && other) return refuse('DUPLICATE', { bound: true })
  if (!claim.decided) {
    const decided = withDues({
      ...claim,
      decided: { accepted, by: call.openid, at: call.now },
      ...(accepted && (await amid(claim)))
    })
    const saved = await claims.save(claim.version, decided)
    const said = saved ? accepted : (await claims.read(claimId))?.decided?.accepted
    if (said !== accepted) return refuse('STALE')
  }
  if (accepted && dwelling) {
    const bound = await bind(claim.person, room.place, dwelling, 'confirmed', call.now)
    if (isRefused(bound)) return bound
  }
  const settled = accepted ? await changeClaim(call, claimId, each => each) : claim
  return isRefused(settled) ? settled : { door: claim.door, accepted, alone: isAlone(settled) }
}

/** Another office that knows the dwelling says the same of somebody confirmed while a vote is open. */
const second = async (call: Call, claim: Claim): Promise<Done['confirmClaim'] | Refused> => {
  const after = await changeClaim(call, claim.id, each =>
    isAlone(each) ? withDues({ ...each, second: { by: call.openid, at: call.now } }) : each
  )
  return isRefused(after) ? after : { door: claim.door, accepted: true, alone: false }
}

/** What else is to be known of a claim that is confirmed now: the votes under way, and a neighbour who has vouched already. */
const amid = async (claim: Claim): Promise<Pick<Claim, 'amid' | 'second'>> => {
  const [around, words] = await Promise.all([votesAround(claim), vouches.in(claim.place)])
  const votes = amidVotes(around)
  const word = words.find(each => each.claim === claim.id && each.at >= claim.askedAt)
  return { ...(votes && { amid: votes }), ...(votes && word && { second: { by: word.by, at: word.at } }) }
}

/** What waits for this official: the claims they may confirm, those that are disputed, and the doors whose code somebody guesses at. Each look is noted. */
export const seeClaims = async (
  call: Call,
  { room: id }: ViewInput<'claims'>
): Promise<ClaimView[] | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const actor = actorIn(room.place, call.openid, person)
  const held = holdsOffice(actor, [...CONFIRMING, 'secretary'], room, call.now)
  if (isRefused(held)) return held
  const [open, words] = await Promise.all([
    claims.open(room.place),
    vouches.in(room.place),
    looked(call, 'claims', room, held.office)
  ])
  const secretary = !isRefused(holdsOffice(actor, ['secretary'], room, call.now))
  return open
    .map(claim => moved(claim, call.now))
    .filter(
      claim =>
        claim.open &&
        !(isAlone(claim) && claim.decided?.by === call.openid) &&
        inUnit(room, claim.building) &&
        (secretary
          ? standingOf(claim) === 'appealed'
          : !isRefused(mayConfirm(actor, room, claim.building, call.now)))
    )
    .map(claim => claimView(claim, vouchedBy(claim, words)))
}

/** A claim as those see it who have to do with it. */
export const claimView = (claim: Claim, vouched: number): ClaimView => ({
  id: claim.id,
  door: claim.door,
  askedAt: claim.askedAt,
  standing: standingOf(claim),
  vouched,
  contest: claim.contest && {
    side: claim.contest.side,
    statement: claim.contest.statement,
    answer: claim.contest.answer?.text ?? null,
    at: claim.contest.at,
    ruling: claim.contest.first && {
      outcome: claim.contest.first.outcome,
      reason: claim.contest.first.reason
    },
    appeal: claim.contest.appeal?.reason ?? null
  }
})

/** Today's doors whose invite code was typed wrong so often that it is locked, for those who keep the door list. Each look is noted. */
export const seeGuesses = async (
  call: Call,
  { room: id }: ViewInput<'guesses'>
): Promise<{ door: string; wrong: number }[] | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const held = holdsOffice(actorIn(room.place, call.openid, person), CONFIRMING, room, call.now)
  if (isRefused(held)) return held
  const [register, today] = await Promise.all([
    registers.read(room.place),
    guesses.on(room.place, chinaDate(call.now)),
    looked(call, 'claims', room, held.office)
  ])
  const own = new Set(
    (register?.dwellings ?? [])
      .filter(each => inUnit(room, each.building))
      .map(({ door }) => door.toUpperCase())
  )
  return today
    .filter(({ door, wrong }) => wrong >= WRONG_CODES_A_DOOR && own.has(door))
    .map(({ door, wrong }) => ({ door, wrong }))
}
