import { FAMILY } from '../../domain/channels/helper'
import { useDraft } from '../../services/useDraft'

export const HELP = ['self', 'family', 'neighbour'] as const
export type Help = (typeof HELP)[number]

/** Whether somebody helps at this telephone, and who; kept with what was chosen until the ballot has arrived. */
export function useHelper(vote: string) {
  const who = useDraft(`helper:${vote}`)
  const door = useDraft(`helper-door:${vote}`)
  const help: Help = HELP.find(each => each === who.text) ?? 'self'
  const typed = help === 'self' ? null : help === 'family' ? FAMILY : door.text.trim()
  return {
    help,
    door: door.text,
    typed,
    missing: typed === '' ? '请写上帮忙的邻居住哪一户。' : null,
    choose: (next: Help) => who.write(next),
    writeDoor: door.write,
    drop: () => (who.drop(), door.drop())
  }
}

export type Helper = ReturnType<typeof useHelper>
