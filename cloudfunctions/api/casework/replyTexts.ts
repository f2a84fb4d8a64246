import type { Done } from '../../../src/contract/replies'
import type { ReplyTextsView } from '../../../src/contract/views/desk'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import * as rule from '../../../src/domain/levels/replyText'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { unreadable } from '../../content'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { pause } from '../../pause'
import { people } from '../../store/people'
import { rooms } from '../../store/places'
import { replyTexts } from '../../store/replyTexts'

/** The texts each office of this person answers with here (回复模板); no office sees another's. Changes nothing. */
export const seeReplyTexts = async (
  call: Call,
  { room }: ViewInput<'replyTexts'>
): Promise<ReplyTextsView | Refused> => {
  const held = await officesHere(call, room, rule.ANSWERING)
  if (isRefused(held)) return held
  const books = await Promise.all(held.map(replyTexts.read))
  return { books: books.map(({ office, texts }) => ({ office, texts: [...texts] })) }
}

/** Keeps a text, or writes the one of that name anew, once the platform finds nothing in it. May be repeated. */
export const keepReplyText = (call: Call, { room, office, title, text }: CommandInput<'keepReplyText'>) =>
  change(call, room, office, async book => {
    const after = rule.keepText(book, { title, text })
    return isRefused(after) ? after : ((await unreadable(call.openid, `${title}：${text}`)) ?? after)
  })

/** Takes a text off the list; what was answered with it stays. */
export const dropReplyText = (call: Call, { room, office, title }: CommandInput<'dropReplyText'>) =>
  change(call, room, office, async book => rule.dropText(book, title))

const change = async (
  call: Call,
  room: string,
  office: rule.AnsweringOffice,
  decide: (book: rule.ReplyBook) => Promise<rule.ReplyBook | Refused>
): Promise<Done['keepReplyText'] | Refused> => {
  const held = await officesHere(call, room, [office])
  if (isRefused(held)) return held
  const [whose] = held
  if (!whose) return refuse('FORBIDDEN')
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const after = await decide(await replyTexts.read(whose))
    if (isRefused(after)) return after
    if (await replyTexts.save(after)) return { texts: after.texts.length }
    await pause(attempt)
  }
  return refuse('BUSY')
}

const ATTEMPTS = 6

type Whose = Pick<rule.ReplyBook, 'place' | 'office' | 'unit'>

/** In which of these offices, and for which unit, this person answers for the room; why not, where it is none. */
const officesHere = async (
  call: Call,
  id: string,
  offices: readonly rule.AnsweringOffice[]
): Promise<Whose[] | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const actor = actorIn(room.place, call.openid, person)
  const none = holdsOffice(actor, offices, room, call.now)
  if (isRefused(none)) return none
  return offices.flatMap(office => {
    const held = holdsOffice(actor, [office], room, call.now)
    return isRefused(held) ? [] : [{ place: room.place, office, unit: held.unit }]
  })
}
