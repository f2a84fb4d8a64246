import { ListRow } from '../../components/ListRow'
import { Section } from '../../components/Section'
import type { PollCard } from '../../contract/replies'
import type { Instant } from '../../domain/time'
import { deadlineWords } from '../../locale/days'

interface Props {
  polls: readonly PollCard[]
  now: Instant
  onAnswer(poll: string): void
}

/** The rounds of consensus polling: the running one to answer. */
export function Polls({ polls, now, onAnswer }: Props) {
  const running = polls.filter(each => each.closed === null && now <= each.until)
  if (running.length === 0) return null
  return (
    <Section id="polls" title="共识征询" summary="正在征询大家的想法" open>
      {running.map(({ id, round, until }) => (
        <ListRow
          key={id}
          id={`poll-${id}`}
          title={`第${round}轮：说说您的想法`}
          detail={`一句一句地问，点一下就答。${deadlineWords(until, now)}`}
          onTap={() => onAnswer(id)}
        />
      ))}
    </Section>
  )
}
