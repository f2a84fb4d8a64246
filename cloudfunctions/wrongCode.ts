import { changePerson } from './changePerson'
import type { Call } from './endpoint'
import { oneMoreWrong } from '../src/domain/claim'

/** Counts a wrong code against the day of whoever typed it; the same request counts once. */
export const countWrong = async (call: Call): Promise<void> => {
  await changePerson(call.openid, call, person =>
    person.attempts.request === call.request
      ? person
      : {
          ...person,
          attempts: { ...oneMoreWrong(person.attempts, call.now), request: call.request }
        }
  )
}
