import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { closeVote } from '../../../src/domain/matter/closing'
import { dueStep, nextAt } from '../../../src/domain/matter/due'
import { append, type Thread } from '../../../src/domain/matter/journal'
import type { SecretBallot } from '../../../src/domain/channels/secret'
import type { Instant } from '../../../src/domain/time'
import { LADDER } from './village'

/** Does everything the clock owes a matter at `now`, however late it comes. Throws when it finds no end. */
export const caughtUp = (
  thread: Thread,
  now: Instant,
  ballots: (vote: string) => readonly BallotRecord[] = () => [],
  secret: (vote: string) => readonly SecretBallot[] = () => [],
  ladder = LADDER
): Thread => {
  let current = thread
  for (let steps = 0; ; steps += 1) {
    if (steps > 200) throw new Error('the clock runs in a circle')
    const { matter } = current
    const at = nextAt(matter)
    const { stage } = matter
    const owes = at !== null && (stage.status === 'voting' ? at < now : at <= now)
    if (!owes) return current
    const step =
      stage.status === 'voting'
        ? { at, events: closeVote(matter, ballots(stage.vote), secret(stage.vote)) }
        : dueStep(matter, 0, ladder, now)
    if (!step) throw new Error(`nothing to do for ${stage.status}, though it is due`)
    const signed = { by: 'clock', as: 'clock', request: `clock:${step.at}`, at: step.at } as const
    current = append(current, matter.id, step.events, signed)
  }
}
