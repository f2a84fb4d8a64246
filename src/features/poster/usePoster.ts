import { useCallback, useEffect, useState } from 'react'
import type { Done } from '../../contract/replies'
import { cardPicture } from '../../services/qr'
import { useCommand } from '../../services/useCommand'
import { useView } from '../../services/useView'

/** A card of one's own for a wall, with the room it leads to and the code that opens it. */
export function usePoster(room: string, matter: string | null) {
  const { seen, reload } = useView('room', { room })
  const [picture, setPicture] = useState<string | null>(null)
  const [drawn, setDrawn] = useState(false)
  const draw = useCallback(({ invitation }: Done['makeInvitation']) => {
    void cardPicture(invitation).then(found => (setPicture(found), setDrawn(true)))
  }, [])
  const { sent, send } = useCommand('makeInvitation', draw)
  const make = () => void send({ room, matter, kind: 'poster' })
  useEffect(make, [room, matter]) // eslint-disable-line react-hooks/exhaustive-deps
  return {
    seen,
    reload,
    sent,
    make,
    about: seen.status === 'done' ? seen.value.matters.find(each => each.id === matter)?.title : undefined,
    picture,
    /** the platform drew no code, or its answer did not come */
    missing: drawn && picture === null
  }
}
