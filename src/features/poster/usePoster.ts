import { useEffect } from 'react'
import { pageLink, qrPicture } from '../../services/qr'
import { cardPath } from '../../services/shareCard'
import { useCommand } from '../../services/useCommand'
import { useView } from '../../services/useView'

/** A card of one's own for a wall, with the room it leads to. Without a printer there is no picture. */
export function usePoster(room: string, matter: string | null) {
  const { seen, reload } = useView('room', { room })
  const { sent, send } = useCommand('makeInvitation')
  const make = () => void send({ room, matter, kind: 'poster' })
  useEffect(make, [room, matter]) // eslint-disable-line react-hooks/exhaustive-deps
  const link = sent.status === 'done' ? pageLink(cardPath(sent.value.invitation)) : null
  return {
    seen,
    reload,
    sent,
    make,
    about: seen.status === 'done' ? seen.value.matters.find(each => each.id === matter)?.title : undefined,
    picture: link === null ? null : qrPicture(link)
  }
}
