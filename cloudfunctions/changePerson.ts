import type { Call } from './endpoint'
import { nobody } from './identity'
import { people, type Person } from './store/people'
import { pause } from './pause'
import { isRefused, refuse, type Refused } from '../src/domain/refusal'

/** Changes what is kept of a person by compare-and-set; a change that answers what it was given writes nothing. */
export const changePerson = async (
  openid: string,
  { now }: Pick<Call, 'now'>,
  change: (person: Person) => Person | Refused
): Promise<Person | Refused> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await people.read(openid)
    const person = before ?? nobody(now)
    const after = change(person)
    if (isRefused(after) || after === person) return after
    if (
      before
        ? await people.save(openid, before.version, after)
        : await people.add(openid, { ...after, version: 1 })
    )
      return after
    await pause(attempt)
  }
  return refuse('BUSY')
}

const ATTEMPTS = 6
