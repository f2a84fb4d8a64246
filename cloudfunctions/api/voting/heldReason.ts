import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { refuse, type Refused } from '../../../src/domain/refusal'
import { screeningId, screeningOf } from '../../../src/domain/screening/screening'
import { checkText } from '../../content'
import type { Call } from '../../endpoint'
import { matters } from '../../store/matters'
import { screenings } from '../../store/screenings'

/** Why a reason may not be read by everyone yet; `held` is false where the platform has nothing against it. */
export const readable = async (
  call: Call,
  text: string
): Promise<{ held: boolean; doubtful: boolean } | Refused> => {
  const check = await checkText(call.openid, text)
  if (check === 'unfit') return refuse('INVALID_TEXT', { unfit: true })
  return { held: check !== 'clean', doubtful: check === 'doubtful' }
}

/** Puts a held reason before those who look. May be repeated: the same words wait once. */
export const askForLook = async (
  call: Call,
  matter: string,
  { vote, household, reason }: BallotRecord,
  doubtful: boolean
): Promise<void> => {
  const stored = reason?.held ? await matters.read(matter) : null
  if (!stored || !reason) return
  const { place, room, state } = stored
  const ref = `${vote}:${household}`
  const words = {
    place,
    room,
    matter,
    kind: 'reason',
    ref,
    text: reason.text,
    author: reason.person
  } as const
  const cause = doubtful ? 'doubtful' : 'unavailable'
  const fresh = screeningOf(words, cause, call.now, state.settings.calendar)
  const before = await screenings.read(screeningId('reason', ref))
  if (!before) await screenings.add(fresh)
  else if (before.text !== reason.text) await screenings.save(before.version, fresh)
}
