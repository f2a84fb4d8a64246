import { useState } from 'react'
import { reasonMissing } from '../../components/ReasonField'
import type { OverlapView } from '../../contract/views/jointRoom'
import type { MatterView } from '../../contract/views/matter'
import type { Act } from '../../domain/matter/authority'
import type { OverlapEnd } from '../../domain/overlap/overlap'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

export type Way = 'join' | OverlapEnd

/** What the secretary does about two matters that ask for one ground: makes them one, or says why not. */
export function useJoining(view: MatterView, changed: () => void) {
  const matter = view.id
  const [way, choose] = useState<Way | null>(null)
  const reason = useDraft(`joining:${matter}`)
  const done = () => {
    reason.drop()
    choose(null)
    changed()
  }
  const join = useCommand('joinMatters', done)
  const settle = useCommand('settleOverlap', done)
  const widen = useCommand('widenRoom', done)
  const open = view.overlaps.find(({ settled }) => !settled)
  return {
    open,
    way,
    choose,
    ways: open ? waysFor(open).filter(each => view.offers.some(({ action }) => action === ACT_OF[each])) : [],
    reason,
    sent: way === 'join' ? join.sent : settle.sent,
    widened: widen.sent,
    missing: way === null ? '先选怎么办。' : reasonMissing(reason.text),
    widenMissing: reasonMissing(reason.text),
    send: () => {
      if (!open || way === null) return
      const said = { matter, other: open.matter, reason: reason.text }
      if (way === 'join') void join.send(said)
      else void settle.send({ ...said, how: way })
    },
    widen: () =>
      void widen.send({ matter, courtyards: view.unseated.map(({ key }) => ({ key })), reason: reason.text })
  }
}

/** A head may merge within the own courtyard; what is two things is for the secretary or the street to say. */
const ACT_OF = {
  join: 'joinMatters',
  apart: 'settleOverlap',
  promise: 'settleOverlap',
  procedure: 'settleOverlap'
} as const satisfies Record<Way, Act>

const waysFor = ({ decidedUntil }: OverlapView): Way[] =>
  decidedUntil === null ? ['join', 'apart'] : ['promise', 'procedure']
