import type { HomeView, Task } from '../../src/contract/views/room'
import { deadlineOf } from '../../src/domain/matter/due'
import type { Instant } from '../../src/domain/time'
import type { MatterHead } from '../store/matters'

/** One line of 等您办. */
export type Waiting = HomeView['waiting'][number]

/** What waits for a person in a matter, by its own day or by that of the matter. */
export const inMatter = (
  { id, state }: MatterHead,
  task: Task,
  now: Instant,
  deadline: Instant | null = deadlineOf(state, now)
): Waiting => ({ task, matter: id, title: state.title, deadline, poll: null })
