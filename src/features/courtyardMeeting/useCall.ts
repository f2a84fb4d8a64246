import { AGENDA_MAX } from '../../domain/gathering/courtyardMeeting'
import { dayIn } from '../../domain/dayIn'
import { HOUR } from '../../domain/time'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'

/** Hours of the day at which neighbours have time, as they are offered. */
export const HOURS = { '9': '上午9点', '15': '下午3点', '19': '晚上7点', '20': '晚上8点' } as const
export type Hour = keyof typeof HOURS

/** A meeting as it is called: its day and hour, where, and the open matters it is about. */
export function useCall(room: string, onDone: (gathering: string) => void) {
  const { seen, reload } = useView('room', { room })
  const day = useDraft(`call-day:${room}`)
  const hour = useDraft(`call-hour:${room}`)
  const where = useDraft(`call-where:${room}`)
  const agenda = useDraft(`call-agenda:${room}`)
  const { sent, send } = useCommand('callGathering', ({ gathering }) => {
    for (const draft of [day, hour, where, agenda]) draft.drop()
    onDone(gathering)
  })
  const open = seen.status === 'done' ? seen.value.matters.filter(({ status }) => !OVER.includes(status)) : []
  const chosen = open.filter(({ id }) => agenda.text.split(' ').includes(id)).map(({ id }) => id)
  const hourChosen = (Object.keys(HOURS) as Hour[]).find(each => each === hour.text) ?? null
  const from = dayIn(day.text)
  const toggle = (matter: string) =>
    agenda.write(
      (chosen.includes(matter) ? chosen.filter(each => each !== matter) : [...chosen, matter]).join(' ')
    )
  return {
    seen,
    reload,
    day,
    hour: hourChosen,
    chooseHour: (next: Hour) => hour.write(next),
    where,
    open,
    chosen,
    toggle,
    sent,
    missing:
      from === null
        ? '先写哪天开，比如2027年3月12日。'
        : hourChosen === null
          ? '先选几点开。'
          : where.text.trim().length < 2
            ? '先写在哪里开。'
            : chosen.length > AGENDA_MAX
              ? `一次最多议${AGENDA_MAX}件，现在选了${chosen.length}件。请去掉几件。`
              : null,
    send: () =>
      from !== null &&
      hourChosen !== null &&
      void send({
        room,
        at: from + Number(hourChosen) * HOUR,
        where: where.text,
        agenda: chosen.map(matter => ({ matter }))
      })
  }
}

const OVER: readonly string[] = ['display', 'closed']
