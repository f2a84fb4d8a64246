import { ListRow } from '../../components/ListRow'
import { Paragraph } from '../../components/Paragraph'
import { Tag } from '../../components/Tag'
import type { HomeView } from '../../contract/views/room'
import { deadlineWords, soonWords } from '../../locale/days'
import { MEDIATION_TITLE } from '../../locale/mediation'
import { TASK_WORDS } from '../../locale/stages'
import { isOfMeeting } from './taskPages'

export type WaitingItem = HomeView['waiting'][number]

interface Props {
  waiting: readonly WaitingItem[]
  now: number
  onOpen(item: WaitingItem): void
}

/** 等您办, the nearest day first. */
export function Waiting({ waiting, now, onOpen }: Props) {
  if (waiting.length === 0)
    return <Paragraph id="waiting-none">现在没有要您办的事。有要投的票、要答的话，会排在这里。</Paragraph>
  return (
    <>
      {waiting.map(item => (
        <ListRow
          key={`${item.task}-${item.matter}`}
          id={`waiting-${item.task}-${item.matter}`}
          title={titleOf(item, now)}
          detail={detailOf(item, now)}
          tag={isLate(item, now) ? <Tag word="已超期" alarm /> : undefined}
          onTap={() => onOpen(item)}
        />
      ))}
    </>
  )
}

const titleOf = ({ task, title, deadline }: WaitingItem, now: number): string => {
  if (task === 'mediate') return MEDIATION_TITLE
  if (task === 'comeToMeeting') return `${soonWords(deadline ?? now, now)}院里开会`
  return isOfMeeting(task) ? `院落会议，${title}` : title
}

const detailOf = ({ task, title, deadline }: WaitingItem, now: number): string => {
  if (task === 'comeToMeeting') return `在${title}。${TASK_WORDS[task]}`
  return deadline === null ? TASK_WORDS[task] : `${TASK_WORDS[task]}，${deadlineWords(deadline, now)}`
}

const isLate = ({ task, deadline }: WaitingItem, now: number): boolean =>
  task !== 'comeToMeeting' && deadline !== null && deadline <= now
