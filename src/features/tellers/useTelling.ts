import { useEffect } from 'react'
import { heardAnswers } from '../../components/heardAnswers'
import type { EnvelopesView } from '../../contract/views/doors'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'
import { completeCounts, type Written } from './sums'

/** One teller's count of the papers. What was written stays over a closed page and is forgotten once it has arrived. */
export function useTelling(matter: string) {
  const { seen, reload } = useView('envelopes', { matter })
  const sheet = seen.status === 'done' ? seen.value : null
  const draft = useDraft(`envelopes:${matter}`)
  const { sent, send, clear } = useCommand('openEnvelopes', () => {
    draft.drop()
    void reload()
  })
  const { drop } = draft
  const differs = sent.status === 'refused' && sent.detail?.again === true
  useEffect(() => {
    if (!differs) return
    drop()
    void reload()
  }, [differs, drop, reload])
  const fields = sheet ? written(draft.text, sheet.vote) : {}
  const answers = heardAnswers(sheet?.options ?? [])
  const counts = completeCounts(
    sheet?.bundles ?? [],
    answers.map(({ value }) => value),
    fields
  )
  return {
    seen,
    reload,
    sheet,
    answers,
    fields,
    write: (field: string, text: string) => {
      clear()
      if (sheet) draft.write(JSON.stringify({ vote: sheet.vote, fields: { ...fields, [field]: text } }))
    },
    sent,
    /** the two did not count the same; what was written is forgotten */
    differs,
    missing: sheet ? closedBecause(sheet, counts !== null) : null,
    tell: () => {
      if (sheet && counts) void send({ matter, vote: sheet.vote, counts })
    }
  }
}

export type Telling = ReturnType<typeof useTelling>

function closedBecause({ counted }: EnvelopesView, fits: boolean): string | null {
  if (counted === 'mine') return '您已经点过一遍，等另一位来数。'
  return fits ? null : '每一袋的票数要和信封数一样。没有的写0。'
}

/** What was written for this vote; a sheet left over from an earlier one is empty. */
function written(text: string, vote: string): Written {
  if (text === '') return {}
  const kept = JSON.parse(text) as { vote: string; fields: Written }
  return kept.vote === vote ? kept.fields : {}
}
