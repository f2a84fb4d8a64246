import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { Paragraph } from '../../components/Paragraph'
import { Tag } from '../../components/Tag'
import type { WorkView } from '../../contract/views/desk'
import { STATUS_WORDS, dueWords } from '../../locale/stages'
import { grouped, type WorkGroup, type WorkMatter } from './useWorkbench'

const TITLES = {
  triage: '等您受理',
  decideAppeal: '有回避的申诉，等您决定',
  judgeNobody: '有点位没有人受影响，等您确认',
  open: '公告期满，等您开始表决',
  extend: '参与不足，等您决定是否延长',
  announce: '正在协商，等您准备表决',
  voting: '正在表决或通知，看到了多少户',
  notice: '公告中，期满才能开始',
  waiting: '还在您这里的'
} as const satisfies Record<WorkGroup, string>

interface Props {
  work: WorkView
  now: number
  onOpen(group: WorkGroup, matter: string): void
}

/** What waits, grouped by what to do about it. */
export function WorkGroups({ work, now, onOpen }: Props) {
  if (work.matters.length === 0)
    return <Paragraph id="workbench-nothing">现在没有等您办的事。有了新的联名，会出现在这里。</Paragraph>
  return (
    <>
      {grouped(work.matters).map(({ group, matters }) => (
        <Group key={group} group={group} matters={matters} now={now} onOpen={onOpen} />
      ))}
    </>
  )
}

function Group({
  group,
  matters,
  now,
  onOpen
}: Pick<Props, 'now' | 'onOpen'> & { group: WorkGroup; matters: readonly WorkMatter[] }) {
  return (
    <>
      <Heading level={2} id={`workbench-${group}`}>
        {TITLES[group]}（{matters.length}件）
      </Heading>
      {matters.map(({ id, title, status, deadline }) => (
        <ListRow
          key={id}
          id={`work-${id}`}
          title={title}
          detail={deadline === null ? STATUS_WORDS[status] : dueWords(status, deadline, now)}
          tag={deadline !== null && deadline <= now ? <Tag word="已超期" alarm /> : null}
          onTap={() => onOpen(group, id)}
        />
      ))}
    </>
  )
}
