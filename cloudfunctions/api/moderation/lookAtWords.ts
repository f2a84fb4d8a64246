import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { letReadOn } from '../../../src/domain/gathering/presence'
import { letRead } from '../../../src/domain/matter/dissent'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { photoSettled } from '../../../src/domain/screening/photo'
import {
  HIDDEN_TITLE,
  isShown,
  isWaiting,
  look,
  lookers,
  type Screening
} from '../../../src/domain/screening/screening'
import type { Call } from '../../endpoint'
import { letIn } from '../../heldSuggestion'
import { actorIn } from '../../identity'
import { ballots } from '../../store/ballots'
import { presences } from '../../store/gatherings'
import { people } from '../../store/people'
import { photos } from '../../store/photos'
import { rooms } from '../../store/places'
import { screenings } from '../../store/screenings'
import { changeMatter } from '../../changing'
import { pause } from '../../pause'

/**
 * Lets words be shown, or not, for a reason their author reads; an office of the room they were written for does. What was decided is kept first and carried out next; the
 * same person may send it again until it is.
 */
export const lookAtWords = async (
  call: Call,
  { room: roomId, screening: id, admitted, reason }: CommandInput<'lookAtWords'>
): Promise<Done['lookAtWords'] | Refused> => {
  const [person, asked, found] = await Promise.all([
    people.read(call.openid),
    rooms.read(roomId),
    screenings.read(id)
  ])
  if (!asked || !found || found.place !== asked.place) return refuse('NOT_FOUND')
  const room = found.room === roomId ? asked : await rooms.read(found.room)
  if (!room) return refuse('NOT_FOUND')
  const actor = actorIn(room.place, call.openid, person)
  const own = found.looks[found.looks.length - 1]
  if (!isWaiting(found) && own?.person === call.openid && own.admitted === admitted)
    return carriedOut(call, found)
  const held = holdsOffice(actor, lookers(found, call.now), room, call.now)
  if (isRefused(held)) return held
  const turn = lookers(found, call.now)
  const instead = room.offices
    .filter(each => turn.includes(each.office) && each.unit !== held.unit)
    .map(({ name }) => name)
  const by = { person: call.openid, office: held.office, instead }
  const after = look(found, { admitted, reason }, by, call.now)
  if (isRefused(after)) return after
  return (await screenings.save(found.version, after)) ? carriedOut(call, after) : refuse('STALE')
}

const carriedOut = async (call: Call, screening: Screening): Promise<Done['lookAtWords'] | Refused> => {
  const shown = isShown(screening)
  if (screening.kind === 'suggestion' && shown) await letIn(screening, call.now)
  if (screening.kind === 'reason' && shown) await reasonShown(screening)
  if (screening.kind === 'photo') await photoLookedAt(screening, shown)
  if (screening.kind === 'minutes' && shown) await objectionShown(screening)
  if (screening.kind === 'title') {
    const title = shown ? screening.text : HIDDEN_TITLE
    const reason = screening.looks[screening.looks.length - 1]?.reason ?? ''
    const changed = await changeMatter(call, screening.ref, 'screenTitle', ({ matter }) =>
      matter.title === title ? [] : [{ type: 'TitleScreened', shown, title, reason }]
    )
    if (isRefused(changed)) return changed
  }
  return { admitted: shown }
}

const reasonShown = async ({ ref, text }: Screening): Promise<void> => {
  const at = ref.lastIndexOf(':')
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const record = await ballots.read(ref.slice(0, at), ref.slice(at + 1))
    if (!record) return
    const after = letRead(record, text)
    if (after === record || (await ballots.save(record, after))) return
    await pause(attempt)
  }
}

const photoLookedAt = async ({ ref }: Screening, shown: boolean): Promise<void> => {
  const check = await photos.read(ref)
  if (check) await photos.save(photoSettled(check, shown ? 'clean' : 'hidden'))
}

const objectionShown = async ({ ref, text }: Screening): Promise<void> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const presence = await presences.read(ref)
    const after = presence && letReadOn(presence, text)
    if (!presence || !after || after === presence || (await presences.save(presence.version, after))) return
    await pause(attempt)
  }
}

const ATTEMPTS = 6
