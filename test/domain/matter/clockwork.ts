import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { closeVote } from '../../../src/domain/matter/closing'
import { dueAppeal, duePoll, dueStep, nextAt } from '../../../src/domain/matter/due'
import type { MatterEvent } from '../../../src/domain/matter/event'
import { append, type Thread } from '../../../src/domain/matter/journal'
import type { SecretBallot } from '../../../src/domain/channels/secret'
import type { Instant } from '../../../src/domain/time'
import { LADDER } from './village'

/** A round to which nobody said anything. */
const pollClosed = (poll: string): MatterEvent => ({
  type: 'PollClosed',
  poll,
  households: 0,
  answered: 0,
  commonGround: [],
  gaps: [],
  hash: 'hash'
})

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
    const owes = at !== null && (stage.status === 'voting' && !dueAppeal(matter) ? at < now : at <= now)
    if (!owes) return current
    const round = duePoll(matter)
    const step = round
      ? { at, events: [pollClosed(round.id)] }
      : stage.status === 'voting' && !dueAppeal(matter)
        ? { at, events: closeVote(matter, ballots(stage.vote), secret(stage.vote)) }
        : dueStep(matter, 0, ladder, now)
    if (!step) throw new Error(`nothing to do for ${stage.status}, though it is due`)
    const signed = { by: 'clock', as: 'clock', request: `clock:${step.at}`, at: step.at } as const
    current = append(current, matter.id, step.events, signed)
  }
}
