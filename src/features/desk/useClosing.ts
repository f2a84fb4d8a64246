import { dayIn } from '../../domain/dayIn'
import { DAY } from '../../domain/time'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** The closing as it is being written: who looks after it afterwards and by which day, or nobody. */
export function useClosing(matter: string, changed: () => void) {
  const who = useDraft(`closing-who:${matter}`)
  const day = useDraft(`closing-day:${matter}`)
  const { sent, send } = useCommand('closeMatter', () => {
    who.drop()
    day.drop()
    changed()
  })
  const from = dayIn(day.text)
  return {
    sent,
    who,
    day,
    missing: missingIn(who.text.trim(), day.text.trim(), from),
    send: () =>
      void send({
        matter,
        nextWho: who.text.trim() || null,
        nextBy: from === null ? null : from + DAY
      })
  }
}

function missingIn(who: string, day: string, from: number | null): string | null {
  if (who === '' && day === '') return null
  if (who === '') return '写了哪天看，还要写以后由谁管。'
  return from === null ? '写了以后由谁管，还要写哪天以前再看一次，比如2027年9月30日。' : null
}
