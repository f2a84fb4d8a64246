import { useState } from 'react'
import type { ReportGround } from '../../domain/screening/screening'
import { useCommand } from '../../services/useCommand'

/** What a neighbour finds wrong with the words a matter stands under. */
export function useReport(matter: string) {
  const [ground, choose] = useState<ReportGround | null>(null)
  const { sent, send } = useCommand('reportWords')
  const tell = () => {
    if (ground) void send({ matter, ground })
  }
  return { ground, choose, sent, tell }
}
