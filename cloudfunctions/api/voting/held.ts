import type { HeldView } from '../../../src/contract/views/ballot'
import type { ViewInput } from '../../../src/contract/requests'
import { standingCast } from '../../../src/domain/ballot/countedCast'
import { openVoteOf } from '../../../src/domain/matter/matter'
import { proxyBars } from '../../../src/domain/channels/proxy'
import { unconfirmed } from '../../../src/domain/office'
import { refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { ballots, proxies } from '../../store/ballots'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { voteCard } from '../../views'

/** For whom the caller's household may cast in the open vote, one after the other. Changes nothing. */
export const seeHeld = async (call: Call, { matter: id }: ViewInput<'held'>): Promise<HeldView | Refused> => {
  const [person, stored] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!stored) return refuse('NOT_FOUND')
  const vote = openVoteOf(stored.state)
  if (!vote) return refuse('VOTE_CLOSED')
  const actor = actorIn(stored.place, call.openid, person)
  if (!actor.household) return unconfirmed(actor)
  const holder = actor.household.id
  const [book, voted] = await Promise.all([proxies.read(stored.room), ballots.voted(vote.id)])
  const given = (book?.given ?? []).filter(each => each.holder === holder)
  const records = await Promise.all(given.map(each => ballots.read(vote.id, each.giver)))
  const staff = stored.unit.propertyStaff ?? []
  return {
    matter: id,
    title: stored.state.title,
    vote: voteCard(vote, voted.length),
    options: vote.options.map(({ id, name }) => ({ id, name })),
    held: given.map(({ giver, giverDoor }, at) => {
      const record = records[at] ?? null
      const standing = record ? standingCast(record) : undefined
      const own = standing?.channel === 'proxy' && standing.person === call.openid ? standing : undefined
      return {
        household: giver,
        door: giverDoor,
        choice: own?.choice ?? null,
        barred: proxyBars(stored.state, record, actor, { book, staff }, vote.id, call.now)
      }
    })
  }
}
