import { oneLine } from '../matter/suggestion'
import type { MatterEvent } from '../matter/event'
import type { Matter } from '../matter/matter'
import { reasonText } from '../matter/text'
import { refuse, type Refused } from '../refusal'
import type { GuestKind } from './jointRoom'

const NAME_MAX = 40
const GUESTS_MAX = 12

/** Invites a guest to the second level by its name and the office that speaks for it (业委会、物业、驻区单位); it has no vote. */
export const inviteGuest = (
  matter: Matter,
  input: { guest: string; kind: GuestKind; name: string; office: string }
): MatterEvent[] | Refused => {
  if (!atTable(matter)) return refuse('WRONG_STAGE', { status: matter.stage.status })
  const [name, office] = [fitting(input.name), fitting(input.office)]
  if (typeof name !== 'string') return name
  if (typeof office !== 'string') return office
  const guests = matter.jointRoom?.guests ?? []
  if (guests.some(each => each.name === name)) return refuse('DUPLICATE', { guest: name })
  if (guests.length >= GUESTS_MAX) return refuse('LIMIT_REACHED', { guests: GUESTS_MAX })
  return [{ type: 'GuestInvited', guest: input.guest, kind: input.kind, name, office }]
}

/** What an invited guest said, on record; before a vote, during it or after, it changes no count. */
export const recordGuest = (
  matter: Matter,
  input: { guest: string; text: string }
): MatterEvent[] | Refused => {
  const guest = matter.jointRoom?.guests.find(each => each.id === input.guest)
  if (!guest) return refuse('NOT_FOUND', { guest: true })
  if (matter.stage.status === 'closed' || matter.stage.status === 'display')
    return refuse('WRONG_STAGE', { status: matter.stage.status })
  const text = reasonText(input.text)
  return typeof text === 'string' ? [{ type: 'GuestSpoke', guest: guest.id, name: guest.name, text }] : text
}

const atTable = ({ level, stage, category }: Matter): boolean =>
  level === 'L2' && stage.status === 'accepted' && category !== null

const fitting = (typed: string): string | Refused => {
  const kept = oneLine(typed)
  const length = [...kept].length
  return length === 0 || length > NAME_MAX ? refuse('INVALID_TEXT', { min: 1, max: NAME_MAX, length }) : kept
}
