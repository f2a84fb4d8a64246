import { GUEST_KINDS } from '../../domain/jointRoom/jointRoom'
import { OVERLAP_ENDS } from '../../domain/overlap/overlap'
import { id, list, oneOf, spoken } from '../parse'

export const JOINT_ROOM_COMMANDS = {
  joinMatters: { matter: id, other: id, reason: spoken },
  widenRoom: { matter: id, courtyards: list({ key: id }, 100), reason: spoken },
  inviteGuest: { matter: id, kind: oneOf(GUEST_KINDS), name: spoken, office: spoken },
  recordGuest: { matter: id, guest: id, text: spoken },
  settleOverlap: { matter: id, other: id, how: oneOf(OVERLAP_ENDS), reason: spoken }
} as const
