import { useShareCard } from '../../services/shareCard'
import { keep, recall } from '../../services/storage'

/** The card in the group: the room and who invited, nothing else. */
export function useRoomCard(room: string, title: string) {
  useShareCard({ title, page: 'pages/room/index', query: { room, from: inviter() } })
}

/** Stands for this person on the cards they send; says nothing about who they are or where they live. */
function inviter() {
  const known = recall('inviter')
  if (known !== null) return known
  const made = Math.floor(Math.random() * 36 ** 8)
    .toString(36)
    .padStart(8, '0')
  keep('inviter', made)
  return made
}
