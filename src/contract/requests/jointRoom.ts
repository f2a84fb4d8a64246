import { GUEST_KINDS } from '../../domain/jointRoom/jointRoom'
import { OVERLAP_ENDS } from '../../domain/overlap/overlap'
import { id, list, oneOf, text } from '../parse'

export const JOINT_ROOM_COMMANDS = {
  joinMatters: { matter: id, other: id, reason: text },
  widenRoom: { matter: id, courtyards: list({ key: id }, 100), reason: text },
  inviteGuest: { matter: id, kind: oneOf(GUEST_KINDS), name: text, office: text },
  recordGuest: { matter: id, guest: id, text },
  settleOverlap: { matter: id, other: id, how: oneOf(OVERLAP_ENDS), reason: text }
} as const
