import { Action } from '../../components/Action'
import { ListRow } from '../../components/ListRow'
import { Section } from '../../components/Section'
import type { PollCard } from '../../contract/views/matter'
import type { Instant } from '../../domain/time'
import { deadlineWords } from '../../locale/days'
import { ACTION_WORDS } from '../../locale/stages'

interface Props {
  polls: readonly PollCard[]
  now: Instant
  onAnswer(poll: string): void
  onResult(poll: string): void
  /** for those who look at held statements; null for everybody else */
  onModerate: (() => void) | null
}

/** The rounds of consensus polling, the latest first: the running one to answer, the finished ones to read. */
export function Polls({ polls, now, onAnswer, onResult, onModerate }: Props) {
  if (polls.length === 0) return null
  const running = polls.some(each => each.closed === null)
  return (
    <Section
      id="polls"
      title="共识征询"
      summary={running ? '正在征询大家的想法' : `已经征询${polls.length}轮`}
      open={running}
    >
      {[...polls]
        .reverse()
        .map(({ id, round, until, closed }) =>
          closed ? (
            <ListRow
              key={id}
              id={`poll-result-${id}`}
              title={`第${round}轮：看大家想到一起的`}
              detail={`${closed.households}户里${closed.answered}户说了想法，有${closed.commonGround.length}条最大公约数`}
              onTap={() => onResult(id)}
            />
          ) : (
            <ListRow
              key={id}
              id={`poll-${id}`}
              title={`第${round}轮：说说您的想法`}
              detail={
                now > until ? '已经截止，正在汇总' : `一句一句地问，点一下就答。${deadlineWords(until, now)}`
              }
              onTap={() => onAnswer(id)}
            />
          )
        )}
      {running && onModerate ? (
        <Action id="polls-moderate" label={ACTION_WORDS.moderateStatement} kind="quiet" onTap={onModerate} />
      ) : null}
    </Section>
  )
}
