import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { Paragraph } from '../../components/Paragraph'
import { Tag } from '../../components/Tag'
import type { MatterCard } from '../../contract/views/matter'
import type { RoomView } from '../../contract/views/room'
import { deadlineWords } from '../../locale/days'
import { CLOSING_WORDS } from '../../locale/outcomes'
import { UNREAD_WORDS } from '../../locale/notices'
import { LEVEL_WORDS, dueWords, statusWords } from '../../locale/stages'
import { matterGroups } from './matterGroups'

type RoomMatter = RoomView['matters'][number]

interface Props {
  view: RoomView
  now: number
  onOpen(matter: string): void
}

/** What comes next, then the matters by stage with who has them and their next day. */
export function RoomMatters({ view: { matters, next }, now, onOpen }: Props) {
  return (
    <>
      {next ? (
        <ListRow
          id="room-next"
          title={next.title}
          detail={dueWords(next.status, next.deadline, now)}
          tag={<Tag word="接下来" />}
          onTap={() => onOpen(next.matter)}
        />
      ) : null}
      {matters.length === 0 ? (
        <Paragraph id="room-none">这里还没有议题。谁都可以用一句话提出第一条。</Paragraph>
      ) : null}
      {matterGroups(matters).map(group => (
        <Group key={group.id} group={group} now={now} onOpen={onOpen} />
      ))}
    </>
  )
}

interface GroupProps {
  group: ReturnType<typeof matterGroups>[number]
  now: number
  onOpen(matter: string): void
}

function Group({ group, now, onOpen }: GroupProps) {
  return (
    <>
      <Heading level={2} id={`group-${group.id}`}>
        {group.title}
      </Heading>
      {group.matters.map(matter => (
        <ListRow
          key={matter.id}
          id={`matter-${matter.id}`}
          title={matter.title}
          detail={standing(matter, now)}
          tag={tagsOf(matter, now)}
          onTap={() => onOpen(matter.id)}
        />
      ))}
    </>
  )
}

const standing = (matter: MatterCard, now: number): string => {
  const { outcome, level, owner, deadline } = matter
  const word = statusWords(matter)
  if (outcome) return `${word}：${CLOSING_WORDS[outcome]}`
  const where = level === 'L1' ? word : `${LEVEL_WORDS[level]}，${word}`
  const who = owner?.name ? `${where}，由${owner.name}办理` : where
  return deadline === null ? who : `${who}，${deadlineWords(deadline, now)}`
}

const tagsOf = (matter: RoomMatter, now: number) =>
  isLate(matter, now) || matter.unread ? (
    <>
      {isLate(matter, now) ? <Tag word="已超期" alarm /> : null}
      {matter.unread ? <Tag word={UNREAD_WORDS} /> : null}
    </>
  ) : undefined

const isLate = ({ deadline, overdue, outcome }: RoomMatter, now: number): boolean =>
  outcome === null && (overdue > 0 || (deadline !== null && deadline <= now))
