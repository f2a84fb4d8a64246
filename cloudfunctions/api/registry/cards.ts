import type { PhotoView } from '../../../src/contract/views/photo'
import type { CardsView } from '../../../src/contract/views/roll'
import type { Done } from '../../../src/contract/replies'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import {
  cardFaults,
  communityRule,
  inForce,
  OWN_KEY,
  type CommunityCard
} from '../../../src/domain/deciding/communityCard'
import { ROLL_CARDS } from '../../../src/domain/deciding/ruleCards'
import { reasonText } from '../../../src/domain/matter/text'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { idFrom } from '../../idFrom'
import { actorIn } from '../../identity'
import { photoAddress } from '../../photoAddress'
import { cards, rooms, type Room } from '../../store/places'
import { people } from '../../store/people'
import { photos } from '../../store/photos'
import { readsAll, roomHead } from '../../views'

/** The community's own rule cards in force, with their sources, for everyone of the room. Changes nothing. */
export const seeCards = async (
  call: Call,
  { room: id }: ViewInput<'cards'>
): Promise<CardsView | Refused> => {
  const room = await ownRoom(call, id)
  if (isRefused(room)) return room
  const book = await cards.read(room.place)
  return {
    room: roomHead(room),
    cards: inForce(book?.cards ?? []).map(({ rule, base, addedAt }) => ({ rule, base, addedAt }))
  }
}

/**
 * The photograph of the document a card rests on, also of an earlier version that a vote has frozen, for everyone of the
 * room. Changes nothing.
 */
export const seeRuleDocument = async (
  call: Call,
  { room: id, card, version }: ViewInput<'ruleDocument'>
): Promise<PhotoView | Refused> => {
  const room = await ownRoom(call, id)
  if (isRefused(room)) return room
  const book = await cards.read(room.place)
  const found = book?.cards.find(({ rule }) => rule.key === card && rule.version === version)
  return found?.rule.attachment ? photoAddress(found.rule.attachment) : refuse('NOT_FOUND')
}

/** A room for whoever reads all of it. */
const ownRoom = async (call: Call, id: string): Promise<Room | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const actor = actorIn(room.place, call.openid, person)
  if (!readsAll(room, actor, call.now))
    return refuse(actor.household || actor.elsewhere ? 'NOT_IN_UNIT' : 'NOT_VERIFIED')
  return room
}

/**
 * Adds a card of the community with its source, or a new version of one of its own: earlier versions stay, and votes
 * keep the one they froze. Built-in cards cannot be replaced. May be repeated: one request, one card.
 */
export const addCard = async (
  call: Call,
  input: CommandInput<'addCard'>
): Promise<Done['addCard'] | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(input.room)])
  if (!room) return refuse('NOT_FOUND')
  const held = holdsOffice(actorIn(room.place, call.openid, person), ['secretary'], room, call.now)
  if (isRefused(held)) return held
  // what was photographed for a ballot or a proof is no document, and is not shown by being called one
  if (input.attachment && (await photos.of([input.attachment])).length > 0)
    return refuse('EVIDENCE_MISSING', { photo: true })
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const book = (await cards.read(room.place)) ?? { place: room.place, cards: [], version: 0 }
    const done = book.cards.find(each => each.request === call.request && each.by === call.openid)
    if (done) return { key: done.rule.key, version: done.rule.version }
    const card = cardFrom(call, input, book.cards)
    if (isRefused(card)) return card
    if (await cards.save(book.version, { ...book, cards: [...book.cards, card] }))
      return { key: card.rule.key, version: card.rule.version }
  }
  return refuse('BUSY')
}

const ATTEMPTS = 4

const cardFrom = (
  call: Call,
  input: CommandInput<'addCard'>,
  known: readonly CommunityCard[]
): CommunityCard | Refused => {
  const before = inForce(known).find(({ rule }) => rule.key === input.replaces)
  if (input.replaces !== null && !before) return refuse('NOT_FOUND')
  const base = ROLL_CARDS.find(({ key }) => key === (before?.base ?? input.base))
  if (!base) return refuse('INVALID_EVENT', { field: 'base' })
  const title = input.title.trim()
  if (title.length < 2 || title.length > TITLE_MAX)
    return refuse('INVALID_TEXT', { min: 2, max: TITLE_MAX, length: title.length })
  const source = reasonText(input.source)
  if (typeof source !== 'string') return source
  if (!input.attachment) return refuse('EVIDENCE_MISSING', { photo: true })
  const taken = [...ROLL_CARDS, ...inForce(known).map(each => each.rule)]
  if (taken.some(each => each.title === title && each.key !== before?.rule.key))
    return refuse('DUPLICATE', { card: title })
  const terms = {
    title,
    source,
    attachment: input.attachment,
    quorum: { num: input.quorumNum, den: input.quorumDen, strict: input.quorumStrict },
    pass: { num: input.passNum, den: input.passDen, strict: input.passStrict },
    floor: input.floor,
    noticeDays: input.noticeDays,
    windowDays: { min: input.windowMin, max: input.windowMax }
  }
  const faults = cardFaults(base, terms)
  if (faults.length > 0) return refuse('CARD_REJECTED', { faults })
  const key = before?.rule.key ?? `${OWN_KEY}${idFrom(call)}`
  return {
    rule: communityRule(base, terms, key, (before?.rule.version ?? 0) + 1),
    base: base.key,
    by: call.openid,
    request: call.request,
    addedAt: call.now
  }
}

const TITLE_MAX = 20
