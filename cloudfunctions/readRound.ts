import type { MatterEvent } from '../src/domain/matter/event'
import type { Matter } from '../src/domain/matter/matter'
import { pollClosed, pollResult } from '../src/domain/poll/result'
import { inhabited } from '../src/domain/register'
import { householdId } from '../src/domain/unit'
import { polls, sheets, statements } from './store/polls'
import { registers } from './store/places'

/** Reads a finished round once; the first to need the result keeps it, and whoever comes later finds it. */
export const readRound = async (matter: Matter, id: string): Promise<MatterEvent> => {
  const [poll, said] = await Promise.all([polls.read(id), statements.of(id)])
  if (!poll) throw new Error(`the poll ${id} is gone`)
  if (poll.result) return pollClosed(poll, poll.result, said)
  const [answered, register] = await Promise.all([sheets.of(id), registers.read(poll.place)])
  const buildings = poll.buildings.map(key => ({ key, courtyard: '', x: 0, y: 0 }))
  const residents = inhabited(register?.dwellings ?? [], buildings).map(each => ({
    id: householdId(poll.place, each.door),
    courtyard: each.courtyard,
    building: each.building,
    occupancy: each.occupancy
  }))
  const result = pollResult(poll, said, answered, residents, matter.options)
  await polls.save(poll.version, { ...poll, result })
  return pollClosed(poll, result, said)
}
