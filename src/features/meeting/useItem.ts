import { reasonMissing } from '../../components/ReasonField'
import { dayIn } from '../../domain/dayIn'
import { DAY } from '../../domain/time'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** How an item can leave the meeting. */
export const WAYS = ['decision', 'support', 'refusal', 'defer'] as const
export type Way = (typeof WAYS)[number]

/** One item of the agenda as it is being decided. */
export function useItem(meeting: string, matter: string, changed: () => void) {
  const draft = (name: string) => `item-${name}:${meeting}:${matter}`
  const way = useDraft(draft('way'))
  const department = useDraft(draft('department'))
  const day = useDraft(draft('day'))
  const text = useDraft(draft('text'))
  const done = () => {
    for (const each of [way, department, day, text]) each.drop()
    changed()
  }
  const resolving = useCommand('resolveItem', done)
  const deferring = useCommand('deferItem', done)
  const chosen = WAYS.find(each => each === way.text) ?? null
  const from = dayIn(day.text)
  const send = () => {
    if (chosen === 'defer') void deferring.send({ matter, meeting, reason: text.text })
    else if (chosen !== null)
      void resolving.send({
        matter,
        meeting,
        kind: chosen,
        department: department.text,
        text: text.text,
        by: chosen === 'refusal' || from === null ? null : from + DAY
      })
  }
  return {
    sent: chosen === 'defer' ? deferring.sent : resolving.sent,
    way: chosen,
    choose: (next: Way) => way.write(next),
    department,
    day,
    text,
    missing: missingIn(chosen, department.text, from, text.text),
    send
  }
}

function missingIn(way: Way | null, department: string, from: number | null, text: string): string | null {
  if (way === null) return '先选怎么定。'
  if (way !== 'defer' && department.trim() === '') return '先写由哪个部门办。'
  if ((way === 'decision' || way === 'support') && from === null)
    return '先写哪天以前办完，比如2027年9月30日。'
  return reasonMissing(text)
}
