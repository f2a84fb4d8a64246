import type { DoneOf } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { isDoor } from '../../../src/domain/register'
import { voidVote as decide } from '../../../src/domain/matter/voiding'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { insteadOf } from '../../instead'
import { ballots } from '../../store/ballots'
import { changeMatter } from '../../changing'

/**
 * Annuls a closed vote for a fault that could have changed it, and hands the matter up. The doors it touched must stand
 * on the frozen roll, unless the fault is that they do not; who stood back and need not have is known. May be repeated.
 */
export const voidVote = async (
  call: Call,
  input: CommandInput<'voidVote'>
): Promise<DoneOf<'voidVote'> | Refused> => {
  const touched = [...new Set(input.touched.map(({ door }) => door.trim()))].sort()
  const after = await changeMatter(call, input.matter, 'voidVote', async ({ matter, actor, stored }) => {
    const { unit } = stored
    const around = { unit, ladder: unit.ladder, instead: insteadOf(stored, 'streetOfficer', actor) }
    const events = decide(matter, actor, { ...input, touched }, around, call.now)
    if (isRefused(events)) return events
    if (input.ground === 'wrong_recusal') return events
    if (!touched.every(isDoor)) return refuse('NOT_FOUND', { door: true })
    if (input.ground === 'roll_fault') return events
    const onRoll = new Set((await ballots.of(input.vote)).map(record => record.door))
    return touched.every(door => onRoll.has(door)) ? events : refuse('NOT_FOUND', { door: true })
  })
  return isRefused(after) ? after : { status: after.stage.status }
}
