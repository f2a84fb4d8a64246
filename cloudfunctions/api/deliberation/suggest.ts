import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { capacityFor } from '../../../src/domain/matter/authority'
import { oneLine, suggest as decide, type Known } from '../../../src/domain/matter/suggestion'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { screeningId, screeningOf } from '../../../src/domain/screening/screening'
import { checkText } from '../../content'
import type { Call } from '../../endpoint'
import { forOutside } from '../../forOutside'
import { idFrom } from '../../idFrom'
import { actorIn } from '../../identity'
import { FAR, matters, type MatterHead } from '../../store/matters'
import { people } from '../../store/people'
import { rooms } from '../../store/places'
import { screenings } from '../../store/screenings'
import { begun } from '../../thread'

/**
 * Puts one line before the room, after a look at what every room of the place has open or decided of late, once the platform has nothing against it. It stands on cards and in messages, so that no
 * door of the register may be in it. What it leaves in doubt, or cannot look at now,
 * waits for a person and is a matter from then on. The matter's id comes from the request, so sending it again finds it
 * done, or waiting.
 */
export const suggest = async (
  call: Call,
  { room: id, title, joins, apart }: CommandInput<'suggest'>
): Promise<Done['suggest'] | Refused> => {
  const matter = `${id}.${idFrom(call)}`
  const [person, room, heads] = await Promise.all([
    people.read(call.openid),
    rooms.read(id),
    matters.inRoom(id)
  ])
  if (!room) return refuse('NOT_FOUND')
  if (heads.some(head => head.id === matter)) return { matter, mergedInto: joins }
  const actor = actorIn(room.place, call.openid, person)
  const as = capacityFor('suggest', actor, room, 'L1', call.now)
  if (isRefused(as)) return as
  const [like, outside] = await Promise.all([matters.likeIn(room.place, call.now), forOutside(room.place)])
  const known = [
    ...heads.map(each => knownOf(each)),
    ...like
      .filter(each => !heads.some(head => head.id === each.id))
      .map(each => ({ ...knownOf(outside(each)), elsewhere: each.unit.title }))
  ]
  const by = { person: call.openid, household: actor.household?.id ?? '' }
  const where = { room: id, place: room.place, settings: room.settings }
  const events = decide({ title, joins, apart }, by, where, known, call.now)
  if (isRefused(events)) return events
  const held = screeningId('suggestion', matter)
  const [check, waits] = await Promise.all([checkText(call.openid, oneLine(title)), screenings.read(held)])
  if (outside(oneLine(title)) !== oneLine(title)) return refuse('INVALID_TEXT', { door: true })
  if (check === 'unfit') return refuse('INVALID_TEXT', { unfit: true })
  if (waits || check !== 'clean') {
    const words = { place: room.place, room: id, matter: null, kind: 'suggestion', ref: matter } as const
    const suggestion = { household: by.household, joins }
    const text = { ...words, text: oneLine(title), author: call.openid, suggestion }
    const cause = check === 'doubtful' ? 'doubtful' : 'unavailable'
    if (!waits) await screenings.add(screeningOf(text, cause, call.now, room.settings.calendar))
    return { matter, mergedInto: null, held: true }
  }
  await matters.add(begun(matter, room, events, { by: call.openid, as, request: call.request, at: call.now }))
  return { matter, mergedInto: joins }
}

/** Another room's matter is named by its title alone, as its card shows it. */
const knownOf = ({ id, open, likeUntil, state }: Like): Known => ({
  id,
  title: state.title,
  open,
  likeUntil: likeUntil === FAR ? null : likeUntil,
  proposer: state.proposer.person,
  suggestedAt: state.suggestedAt
})

type Like = Pick<MatterHead, 'id' | 'open' | 'likeUntil'> & {
  state: Pick<MatterHead['state'], 'title' | 'proposer' | 'suggestedAt'>
}
