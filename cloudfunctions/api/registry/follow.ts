import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { granted, type Follow } from '../../../src/domain/notice/follow'
import { refuse, type Refused } from '../../../src/domain/refusal'
import { inUnit } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { follows } from '../../store/follows'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { readsAll } from '../../views'

/**
 * Enters the messages a person allowed about a matter of their unit, one of each kind, each to be spent once. May be
 * repeated: one request, one effect.
 */
export const followMatter = async (
  call: Call,
  { matter, templates }: CommandInput<'followMatter'>
): Promise<Done['followMatter'] | Refused> => {
  const [person, stored, before] = await Promise.all([
    people.read(call.openid),
    matters.read(matter),
    follows.read(matter, call.openid)
  ])
  if (!stored) return refuse('NOT_FOUND')
  const actor = actorIn(stored.place, call.openid, person)
  if (!readsAll(stored.unit, actor, call.now))
    return refuse(actor.household || actor.elsewhere ? 'NOT_IN_UNIT' : 'NOT_VERIFIED')
  const living = actor.household && inUnit(stored.unit, actor.household.building) ? actor.household.id : null
  const follow: Follow = before ?? {
    matter,
    person: call.openid,
    household: living,
    grants: [],
    told: [],
    version: 0
  }
  const asked = templates.map(({ template }) => template)
  const standing = { household: living, ...(actor.seats?.length ? { seats: actor.seats } : {}) }
  const after = granted({ ...follow, ...standing }, asked, call.request, call.now)
  return after.grants.length === follow.grants.length || (await follows.save(after))
    ? { messages: after.grants.length }
    : refuse('BUSY')
}
