import { useState } from 'react'
import type { Span } from '../../domain/figures/periods'
import { useView } from '../../services/useView'

/** The figures of a place for this month, quarter or year, or an earlier one. */
export function useFigures(room: string) {
  const [asked, ask] = useState<{ span: Span; back: number }>({ span: 'year', back: 0 })
  return {
    ...useView('figures', { room, ...asked }),
    span: asked.span,
    choose: (span: Span) => ask({ span, back: 0 }),
    earlier: () => ask({ ...asked, back: asked.back + 1 }),
    later: asked.back === 0 ? null : () => ask({ ...asked, back: asked.back - 1 })
  }
}
