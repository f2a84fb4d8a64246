import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { Paragraph } from '../../components/Paragraph'
import { Tag } from '../../components/Tag'
import { DAY } from '../../domain/time'
import { deadlineWords } from '../../locale/days'
import { HAND_UP_WORDS } from '../../locale/reasons'
import {
  appealWords,
  appraisalWords,
  LEVEL_WORDS,
  partyStepWords,
  STATUS_WORDS,
  TASK_WORDS,
  dueWords
} from '../../locale/stages'
import { urgencyOf, type QueueMatter } from './narrowing'
import { QueueFilter } from './QueueFilter'
import type { useQueue } from './useQueue'

interface Props {
  queue: ReturnType<typeof useQueue>
  now: number
  /** The matter that is open beside the queue. */
  open: string | null
  onOpen(matter: string): void
}

export function Queue({ queue, now, open, onOpen }: Props) {
  const { todo, waiting, more } = queue
  const rows = (matters: readonly QueueMatter[]) =>
    matters.map(matter => (
      <ListRow
        key={matter.id}
        id={`queue-${matter.id}`}
        title={matter.title}
        detail={detailOf(matter, now)}
        tag={<Tags matter={matter} now={now} open={matter.id === open} />}
        onTap={() => onOpen(matter.id)}
      />
    ))
  if (queue.all.length === 0)
    return <Paragraph id="queue-nothing">现在没有等您办的事。下一级上交的，会按期限排在这里。</Paragraph>
  return (
    <>
      {queue.isLong ? <QueueFilter queue={queue} now={now} /> : null}
      {queue.isNarrowed && todo.length + waiting.length === 0 ? (
        <Paragraph id="queue-none">没有这样的事。请少选一样，或者换几个字。</Paragraph>
      ) : null}
      {todo.length > 0 ? <Heading level={2}>等您办（{todo.length}件）</Heading> : null}
      {rows(todo)}
      {waiting.length > 0 ? <Heading level={2}>不用您办，等日子到（{waiting.length}件）</Heading> : null}
      {rows(waiting)}
      {more ? <Action id="queue-more" label="再看后面的" kind="quiet" onTap={more} /> : null}
    </>
  )
}

function Tags({ matter, now, open }: { matter: QueueMatter; now: number; open: boolean }) {
  const { level, auto, overdue } = matter
  const late = urgencyOf(matter, now) === 'overdue'
  return (
    <>
      <Tag word={LEVEL_WORDS[level]} />
      {auto ? <Tag word="自动上交" /> : null}
      {late ? <Tag word={overdue > 0 ? `第${overdue}次超期` : '已超期'} alarm /> : null}
      {open ? <Tag word="正在看" /> : null}
    </>
  )
}

/** 「公开答复：还有3天，到周五晚8点。已等5天，来由：院落之间有争议。」 */
function detailOf(
  {
    tasks: [task],
    status,
    deadline,
    waitingSince,
    reason,
    partyStepBy,
    appraiseBy,
    appealBy,
    replyBy
  }: QueueMatter,
  now: number
) {
  if (task === 'judgeNobody') return `${TASK_WORDS[task]}。`
  if (partyStepBy !== null) return partyStepWords(partyStepBy, now)
  if (appealBy !== null) return appealWords(appealBy, now)
  if (appraiseBy !== null) return appraisalWords(appraiseBy, now)
  if (replyBy !== null) return `住户的质疑：等答复，${deadlineWords(replyBy, now)}。`
  const days = Math.floor((now - waitingSince) / DAY)
  return [
    deadline === null ? (task ? TASK_WORDS[task] : STATUS_WORDS[status]) : dueWords(status, deadline, now),
    `${days === 0 ? '今天来的' : `已等${days}天`}${reason ? `，来由：${HAND_UP_WORDS[reason]}` : ''}`
  ]
    .map(part => `${part}。`)
    .join('')
}
