import { useState } from 'react'
import { useCommand } from '../../services/useCommand'
import { useView } from '../../services/useView'

export function useInvitations(room: string) {
  const { seen, reload } = useView('invitations', { room })
  const [asked, setAsked] = useState<{ invitation: string; branch: boolean } | null>(null)
  const { sent, send } = useCommand('revokeInvitation', () => void reload())
  const revoke = (invitation: string, branch: boolean) => {
    setAsked({ invitation, branch })
    void send({ invitation, branch })
  }
  return {
    seen,
    reload,
    view: seen.status === 'done' ? seen.value : null,
    sent,
    revoke,
    retry: () => asked && revoke(asked.invitation, asked.branch)
  }
}
