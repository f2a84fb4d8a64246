import { useState } from 'react'
import { reasonMissing } from '../../components/ReasonField'
import type { OptionView } from '../../contract/views/matter'
import type { AppraisalCause } from '../../domain/matter/matter'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

export const FINDINGS = ['feasible', 'not'] as const
type Finding = (typeof FINDINGS)[number]

/** The street's word on one candidate site after the other (论证). */
export function useAppraisal(matter: string, options: readonly OptionView[], changed: () => void) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [finding, setFinding] = useState<Finding | null>(null)
  const [cause, setCause] = useState<AppraisalCause | null>(null)
  const note = useDraft(`appraisal:${matter}`)
  const { sent, send } = useCommand('appraise', () => {
    setChosen(null)
    setFinding(null)
    setCause(null)
    note.drop()
    changed()
  })
  const waiting = options.filter(({ appraisal }) => appraisal === null)
  const option = waiting.find(({ id }) => id === chosen) ?? (waiting.length === 1 ? waiting[0] : undefined)
  return {
    sent,
    waiting,
    option,
    finding,
    cause,
    setOption: (next: string) => setChosen(next),
    setFinding: (next: Finding) => setFinding(next),
    setCause: (next: AppraisalCause) => setCause(next),
    note: note.text,
    write: note.write,
    missing: missingIn(option, finding, cause, note.text),
    send: () => {
      if (!option || !finding) return
      const feasible = finding === 'feasible'
      void send({ matter, option: option.id, feasible, cause: feasible ? null : cause, note: note.text })
    }
  }
}

function missingIn(
  option: OptionView | undefined,
  finding: Finding | null,
  cause: AppraisalCause | null,
  note: string
) {
  if (!option) return '先选一个点位。'
  if (finding === null) return '先选可行还是不可行。'
  if (finding === 'not' && cause === null) return '先选不可行的原因。'
  return reasonMissing(note)
}
