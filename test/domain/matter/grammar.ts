import type { Entry, MatterEvent } from '../../../src/domain/matter/event'
import { append, type Thread } from '../../../src/domain/matter/journal'
import type { Matter } from '../../../src/domain/matter/matter'
import { isRefused, type Detail, type Refusal, type Refused } from '../../../src/domain/refusal'
import type { Instant } from '../../../src/domain/time'

/** Something that has happened: one entry of a journal, without its place in the chain. */
export interface Dated extends Pick<Entry, 'at' | 'by'> {
  event: MatterEvent
}

export const on = (at: Instant, event: MatterEvent, by = 'clock'): Dated => ({ at, by, event })

type Decision = (matter: Matter) => MatterEvent[] | Refused

/** `given(what happened).when(an instant, a decision).then(events)` or `.refuses(why)`. */
export const given = (...history: readonly Dated[]) => {
  const past = threadOf(history)
  return {
    ...past,
    when: (at: Instant, decide: Decision, by = 'somebody') => outcome(past, at, decide(past.matter), by)
  }
}

/** Decides one thing after another, each on what the one before left; throws at a refusal. */
export const lived = (
  history: readonly Dated[],
  ...decisions: readonly { at: Instant; by?: string; decide: Decision }[]
): Thread =>
  decisions.reduce((thread, { at, by = 'somebody', decide }) => {
    const events = decide(thread.matter)
    if (isRefused(events)) throw new Error(`${events.refused} at ${at}`)
    return written(thread, events, at, by)
  }, threadOf(history))

const outcome = (past: Thread, at: Instant, decided: MatterEvent[] | Refused, by: string) => ({
  /** Exactly these events, each with at least these fields; the state they leave can be looked at. */
  then: (...expected: readonly Partial<MatterEvent>[]) => {
    expect(decided).toMatchObject(expected)
    const { matter } = written(past, decided as MatterEvent[], at, by)
    return { matter, leaving: (state: object) => expect(matter).toMatchObject(state) }
  },
  refuses: (refused: Refusal, detail?: Detail) => {
    expect(decided).toMatchObject(detail ? { refused, detail } : { refused })
  }
})

const threadOf = (history: readonly Dated[]): Thread => {
  const thread = history.reduce<Thread | null>(
    (all, { at, by, event }) => written(all, [event], at, by),
    null
  )
  if (!thread) throw new Error('nothing has happened')
  return thread
}

const written = (thread: Thread | null, events: readonly MatterEvent[], at: Instant, by: string): Thread =>
  append(thread, 'm', events, { by, as: 'resident', request: `r${thread?.journal.length ?? 0}`, at })
