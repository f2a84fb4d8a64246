import { useState } from 'react'
import type { Member } from '../../domain/station/station'
import { useCommand } from '../../services/useCommand'
import { useView } from '../../services/useView'

/** The members of a room's station as they are kept, and as the secretary is changing them. */
export function useStation(room: string) {
  const { seen, reload } = useView('room', { room })
  const [changed, change] = useState<readonly Member[] | null>(null)
  const { sent, send } = useCommand('keepStation', () => {
    change(null)
    void reload()
  })
  const kept = seen.status === 'done' ? (seen.value.station?.list ?? []) : []
  const members = changed ?? kept
  return {
    seen,
    reload,
    members,
    changed: changed !== null,
    mayKeep: seen.status === 'done' && seen.value.viewer.offices.some(({ office }) => office === 'secretary'),
    sent,
    add: (member: Member) => change([...members, member]),
    leave: (name: string) => change(members.filter(each => each.name !== name)),
    keep: () => void send({ room, members: [...members] })
  }
}

export type StationWork = ReturnType<typeof useStation>
