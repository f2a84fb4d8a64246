import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'

/** To whom the household gave its vote in a room, and the door it is about to give it to. */
export function useProxies(room: string) {
  const { seen, reload } = useView('proxies', { room })
  const door = useDraft(`proxy:${room}`)
  const grant = useCommand('grantProxy', () => (door.drop(), void reload()))
  const revoke = useCommand('revokeProxy', () => void reload())
  return {
    seen,
    reload,
    door: { text: door.text, write: (next: string) => (grant.clear(), door.write(next)) },
    granted: grant.sent,
    grant: () => void grant.send({ room, door: door.text.trim() }),
    revoked: revoke.sent,
    revoke: () => (grant.clear(), void revoke.send({ room }))
  }
}

export type Proxies = ReturnType<typeof useProxies>
