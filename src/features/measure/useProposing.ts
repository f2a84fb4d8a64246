import { ANSWERING, MEASURE_KINDS, PROOF_KINDS } from '../../domain/measure/measure'
import { reasonMissing } from '../../components/ReasonField'
import { DAY } from '../../domain/time'
import { fenOf } from '../../locale/money'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** A measure that is being written, kept until it has arrived; the rule says which field of it is missing. */
export function useProposing(matter: string, option: string | null, now: number, reload: () => void) {
  const text = useDraft(`measure-text:${matter}`)
  const kind = useDraft(`measure-kind:${matter}`)
  const office = useDraft(`measure-office:${matter}`)
  const body = useDraft(`measure-body:${matter}`)
  const cost = useDraft(`measure-cost:${matter}`)
  const days = useDraft(`measure-days:${matter}`)
  const proof = useDraft(`measure-proof:${matter}`)
  const below = useDraft(`measure-below:${matter}`)
  const { sent, send, clear } = useCommand('proposeMeasure', () => {
    for (const draft of [text, body, cost, days, below]) draft.drop()
    reload()
  })
  const write = (draft: typeof text) => (typed: string) => {
    if (sent.status !== 'sending') clear()
    draft.write(typed)
  }
  const whole = (typed: string, most: number): number | null =>
    /^\d{1,4}$/.test(typed.trim()) && Number(typed) <= most ? Number(typed) : null
  const field = (draft: typeof text) => ({ text: draft.text, write: write(draft) })
  const chosenKind = MEASURE_KINDS.find(each => each === kind.text) ?? 'work'
  return {
    sent,
    text: field(text),
    kind: { chosen: chosenKind, choose: write(kind) },
    office: { chosen: ANSWERING.find(each => each === office.text) ?? null, choose: write(office) },
    body: field(body),
    cost: field(cost),
    days: field(days),
    proof: { chosen: PROOF_KINDS.find(each => each === proof.text) ?? null, choose: write(proof) },
    below: field(below),
    missing: option === null ? '先选一个点位。' : reasonMissing(text.text),
    send: () => {
      if (option === null) return
      const inDays = whole(days.text, 3650)
      void send({
        matter,
        option,
        kind: chosenKind,
        text: text.text,
        office: ANSWERING.find(each => each === office.text) ?? null,
        body: body.text,
        cost: fenOf(cost.text),
        due: inDays === null ? null : now + inDays * DAY,
        proof: PROOF_KINDS.find(each => each === proof.text) ?? null,
        from: null,
        below: whole(below.text, 100)
      })
    }
  }
}

export type Proposing = ReturnType<typeof useProposing>
