import type { RightsView } from '../../../src/contract/views/rights'
import type { ViewInput } from '../../../src/contract/requests'
import { openVoteOf } from '../../../src/domain/matter/matter'
import type { Vote } from '../../../src/domain/matter/vote'
import type { Actor } from '../../../src/domain/office'
import { notTheirs } from '../../../src/domain/ownership'
import { refuse, type Refused } from '../../../src/domain/refusal'
import { whyAffected, whyNotEligible, whyRecused } from '../../../src/domain/rights/rights'
import { inUnit, type Building } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { keptOut } from '../../admission'
import { actorIn } from '../../identity'
import { buildingsOf } from '../../planView'
import { ownBallots } from '../../ownBallots'
import { matters, type MatterHead } from '../../store/matters'
import { people, type Person } from '../../store/people'
import { caughtUpHeads } from '../../thread'

/** What the viewer is in a matter: affected, recused, eligible, each with its reason. Changes nothing. */
export const seeRights = async (
  call: Call,
  { matter: id }: ViewInput<'rights'>
): Promise<RightsView | Refused> => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!read) return refuse('NOT_FOUND')
  const barred = await keptOut(read.room, actorIn(read.place, call.openid, person))
  if (barred) return barred
  const [head] = await caughtUpHeads([read], call.now)
  return head ? rightsIn(head, call, person) : refuse('NOT_FOUND')
}

/** The same in every open matter that concerns a household of the viewer. Changes nothing. */
export const seeMyRights = async (
  call: Call,
  { household }: ViewInput<'myRights'>
): Promise<RightsView[] | Refused> => {
  const person = await people.read(call.openid)
  const ties = [...(person?.bindings ?? []), ...(person?.owned ?? []).filter(({ until }) => until === null)]
  const binding = ties.find(each => each.household === household)
  if (!binding) return refuse(person?.bindings.length ? 'NOT_IN_UNIT' : 'NOT_VERIFIED')
  const heads = await caughtUpHeads(await matters.openIn(binding.place), call.now)
  const here = heads.filter(({ unit }) => inUnit(unit, binding.building))
  return Promise.all(here.map(head => rightsIn(head, call, person)))
}

const rightsIn = async (
  { id, place, state, unit }: MatterHead,
  call: Call,
  person: Person | null
): Promise<RightsView> => {
  const actor = actorIn(place, call.openid, person)
  const { household } = actor
  const since = person?.bindings.find(each => each.household === household?.id)?.since ?? 0
  const home = household && { household: household.id, building: household.building }
  const owned = (actor.owns ?? []).filter(each => inUnit(unit, each.building)).map(({ door }) => door)
  const open = openVoteOf(state)
  const asked = open?.rule.class === 'owner'
  const isOwn = ({ key }: Building): boolean => key === household?.building
  const building =
    unit.buildings.find(isOwn) ?? (household ? (await buildingsOf({ place, unit })).find(isOwn) : undefined)
  return {
    matter: id,
    title: state.title,
    home: household && { door: household.door, since },
    ...(owned.length > 0 && { owns: { doors: owned, asked } }),
    barred: whyNotEligible(state, home, actor, unit) ?? (asked ? await whyNotOwner(open, actor) : null),
    affected: home ? whyAffected(state, home.household, building) : [],
    recused: home && whyRecused(state, home.household)
  }
}

/** Why none of the ballots in an open vote of owners is the viewer's: they rent. */
const whyNotOwner = async (vote: Vote, actor: Actor): Promise<Refused | null> => {
  const { lines, own } = await ownBallots(vote, actor)
  const [line] = lines
  return own.length === 0 && line ? notTheirs(vote, line, actor) : null
}
