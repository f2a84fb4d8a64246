import type { Done } from '../../../src/contract/replies'
import type { ReplyTextsView } from '../../../src/contract/views/desk'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import * as rule from '../../../src/domain/levels/replyText'
import { holdsOffice, type OfficeName } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { pause } from '../../pause'
import { people } from '../../store/people'
import { rooms } from '../../store/places'
import { replyTexts } from '../../store/replyTexts'

/** The texts a desk answers with (回复模板), for the secretary, who keeps them, and the street. Changes nothing. */
export const seeReplyTexts = async (
  call: Call,
  { room }: ViewInput<'replyTexts'>
): Promise<ReplyTextsView | Refused> => {
  const place = await placeFor(call, room, ['secretary', 'streetOfficer'])
  return isRefused(place) ? place : { texts: [...(await replyTexts.read(place)).texts] }
}

/** Keeps a text, or writes the one of that name anew. May be repeated. */
export const keepReplyText = (call: Call, { room, title, text }: CommandInput<'keepReplyText'>) =>
  change(call, room, book => rule.keepText(book, { title, text }))

/** Takes a text off the list; what was answered with it stays. */
export const dropReplyText = (call: Call, { room, title }: CommandInput<'dropReplyText'>) =>
  change(call, room, book => rule.dropText(book, title))

const change = async (
  call: Call,
  room: string,
  decide: (book: rule.ReplyBook) => rule.ReplyBook | Refused
): Promise<Done['keepReplyText'] | Refused> => {
  const place = await placeFor(call, room, ['secretary'])
  if (isRefused(place)) return place
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const after = decide(await replyTexts.read(place))
    if (isRefused(after)) return after
    if (await replyTexts.save(after)) return { texts: after.texts.length }
    await pause(attempt)
  }
  return refuse('BUSY')
}

const ATTEMPTS = 6

const placeFor = async (
  call: Call,
  id: string,
  offices: readonly OfficeName[]
): Promise<string | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const held = holdsOffice(actorIn(room.place, call.openid, person), offices, room, call.now)
  return isRefused(held) ? held : room.place
}
