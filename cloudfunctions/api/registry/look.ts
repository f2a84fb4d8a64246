import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { people } from '../../store/people'

/** Remembers that a person looked at a room, so that what changes there afterwards is marked as new. May be repeated. */
export const look = async (call: Call, { room }: CommandInput<'look'>): Promise<Done['look'] | Refused> => {
  const person = await people.read(call.openid)
  if (!person) return refuse('NOT_VERIFIED')
  const others = (person.looks ?? []).filter(each => each.room !== room).slice(-MOST_ROOMS)
  await people.look(call.openid, [...others, { room, at: call.now }])
  return { at: call.now }
}

const MOST_ROOMS = 30
