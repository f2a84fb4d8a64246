import type { OwnWordsView, ScreeningsView } from '../../../src/contract/views/screening'
import type { PhotoView } from '../../../src/contract/views/photo'
import type { ViewInput } from '../../../src/contract/requests'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import {
  APPEAL_DAYS,
  isShown,
  isWaiting,
  lookers,
  REPORT_GROUNDS,
  type Screening
} from '../../../src/domain/screening/screening'
import { DAY } from '../../../src/domain/time'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { photoAddress } from '../../photoAddress'
import { people } from '../../store/people'
import { rooms } from '../../store/places'
import { screenings } from '../../store/screenings'
import { roomHead } from '../../views'
import { wordsToLookAt } from '../../wordsToLookAt'

/** The words that wait for this office to look at them, the nearest day first. Changes nothing. */
export const seeScreenings = async (
  call: Call,
  { room: id }: ViewInput<'screenings'>
): Promise<ScreeningsView | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const actor = actorIn(room.place, call.openid, person)
  const held = holdsOffice(actor, ['courtyardHead', 'secretary', 'streetOfficer'], room, call.now)
  if (isRefused(held)) return held
  const waiting = await wordsToLookAt(await screenings.waiting(room.place), actor, call.now)
  return {
    room: roomHead(room),
    words: [...waiting]
      .sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1))
      .map(each => ({
        id: each.id,
        kind: each.kind,
        text: each.text,
        photo: each.photo !== undefined,
        cause: each.cause,
        reports: reportsOf(each),
        askedAt: each.askedAt,
        due: each.due,
        appeal: each.appeal?.text ?? null,
        mine: each.author === call.openid
      }))
  }
}

/** The photograph that waits for this office to look at it. Changes nothing. */
export const seeScreenedPhoto = async (
  call: Call,
  { room: id, screening }: ViewInput<'screenedPhoto'>
): Promise<PhotoView | Refused> => {
  const [person, room, found] = await Promise.all([
    people.read(call.openid),
    rooms.read(id),
    screenings.read(screening)
  ])
  if (!room || !found?.photo || found.place !== room.place || !isWaiting(found)) return refuse('NOT_FOUND')
  const actor = actorIn(room.place, call.openid, person)
  const held = holdsOffice(actor, lookers(found, call.now), room, call.now)
  if (isRefused(held)) return held
  const [mine] = await wordsToLookAt([found], actor, call.now)
  return mine ? photoAddress(found.photo) : refuse('FORBIDDEN')
}

const reportsOf = ({ reports }: Screening): ScreeningsView['words'][number]['reports'] =>
  REPORT_GROUNDS.map(ground => ({
    ground,
    households: reports.filter(each => each.ground === ground).length
  })).filter(({ households }) => households > 0)

/** What became of one's own words. Changes nothing. */
export const seeOwnWords = async (call: Call): Promise<OwnWordsView> =>
  (await screenings.by(call.openid))
    .sort((a, b) => b.askedAt - a.askedAt)
    .map(each => {
      const [first] = each.looks
      const last = each.looks[each.looks.length - 1]
      const until = first && !first.admitted && !each.appeal ? first.at + APPEAL_DAYS * DAY : null
      return {
        id: each.id,
        kind: each.kind,
        text: each.text,
        matter: each.matter,
        askedAt: each.askedAt,
        shown: isShown(each),
        waiting: isWaiting(each),
        due: each.due,
        reason: last && !last.admitted ? last.reason : null,
        mayAppealUntil: until !== null && call.now <= until ? until : null
      }
    })
