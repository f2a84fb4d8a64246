import { dayIn } from '../../domain/dayIn'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** A meeting as it is put on record: its day, and who came, one on a line. */
export function useConvene(room: string, onDone: (meeting: string) => void) {
  const day = useDraft(`meeting-day:${room}`)
  const came = useDraft(`meeting-came:${room}`)
  const { sent, send } = useCommand('conveneMeeting', ({ meeting }) => {
    day.drop()
    came.drop()
    onDone(meeting)
  })
  const heldAt = dayIn(day.text)
  const attendance = came.text
    .split(/[\n、，,]/)
    .map(who => who.trim())
    .filter(who => who !== '')
    .map(who => ({ who }))
  return {
    sent,
    day,
    came,
    missing:
      heldAt === null
        ? '先写哪天开的会，比如2027年6月18日。'
        : attendance.length === 0
          ? '先写到会的部门和单位。'
          : null,
    send: () => heldAt !== null && void send({ room, heldAt, attendance })
  }
}
