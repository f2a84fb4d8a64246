import { Action } from '../../components/Action'
import { Choice } from '../../components/Choice'
import { Section } from '../../components/Section'
import { TextField } from '../../components/TextField'
import { LEVELS } from '../../domain/levels/level'
import { URGENCIES } from '../../domain/levels/urgency'
import { LEVEL_WORDS, URGENCY_WORDS } from '../../locale/stages'
import { urgencyOf, type QueueMatter } from './narrowing'
import type { useQueue } from './useQueue'

/** Looking for one among many: by words of its title, how near its day is, its level and whose turn it is. */
export function QueueFilter({ queue, now }: { queue: ReturnType<typeof useQueue>; now: number }) {
  const { all, by, narrow, widen } = queue
  const owners = [...new Set(all.flatMap(({ owner }) => owner?.name ?? []))].sort()
  const levels = LEVELS.filter(level => all.some(each => each.level === level))
  const counted = <T extends string>(value: T, word: string, is: (matter: QueueMatter) => boolean) => ({
    value,
    word,
    detail: `${all.filter(is).length}件`
  })
  /** Tapping what is chosen lets it go again. */
  const toggled = <T,>(chosen: T | null, value: T) => (chosen === value ? null : value)
  return (
    <>
      <Choice
        id="queue-only"
        name="只看一部分"
        asked
        abreast
        options={URGENCIES.map(urgency =>
          counted(urgency, URGENCY_WORDS[urgency], each => urgencyOf(each, now) === urgency)
        )}
        chosen={by.urgency}
        onChoose={urgency => narrow({ urgency: toggled(by.urgency, urgency) })}
      />
      <Section id="queue-find" title="找一件" summary="按标题、层级，在所有的里面找">
        <TextField
          id="queue-words"
          label="标题里有的字"
          hint="几个词之间空一格。"
          value={by.words}
          onWrite={words => narrow({ words })}
        />
        {levels.length > 1 ? (
          <Choice
            id="queue-level"
            name="哪一级"
            asked
            abreast
            options={levels.map(level => counted(level, LEVEL_WORDS[level], each => each.level === level))}
            chosen={by.level}
            onChoose={level => narrow({ level: toggled(by.level, level) })}
          />
        ) : null}
        {owners.length > 1 ? (
          <Choice
            id="queue-owner"
            name="在谁手里"
            asked
            abreast
            options={owners.map(owner => counted(owner, owner, each => each.owner?.name === owner))}
            chosen={by.owner}
            onChoose={owner => narrow({ owner: toggled(by.owner, owner) })}
          />
        ) : null}
        {queue.isNarrowed ? (
          <Action id="queue-widen" label="不找了，看全部" kind="quiet" onTap={widen} />
        ) : null}
      </Section>
    </>
  )
}
