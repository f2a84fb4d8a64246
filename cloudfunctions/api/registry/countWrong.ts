import { oneMoreWrong } from '../../../src/domain/claim'
import { changePerson } from '../../changePerson'
import type { Call } from '../../endpoint'

/** One wrong code more on this day; a request that arrives again counts once. */
export const countWrong = async (call: Call): Promise<void> => {
  await changePerson(call.openid, call, person =>
    person.attempts.request === call.request
      ? person
      : { ...person, attempts: { ...oneMoreWrong(person.attempts, call.now), request: call.request } }
  )
}
