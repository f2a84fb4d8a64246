import { changePerson } from './changePerson'
import type { Call } from './endpoint'
import { oneMoreTry } from '../src/domain/claim'
import { canonical } from '../src/domain/deciding/canonical'
import { sha256 } from '../src/domain/deciding/sha256'
import { isRefused, type Refused } from '../src/domain/refusal'

/**
 * Counts a wrong code against the day of whoever typed it, by compare-and-set: of many at once five are answered as wrong,
 * and the others learn nothing (LIMIT_REACHED). What was typed is part of the try, so that other codes under the same
 * request count too. A code that was right is let in only on what was counted when it is entered.
 */
export const countWrong = async (
  call: Call,
  typed: readonly string[],
  answer: Refused
): Promise<{ answer: Refused; again: boolean }> => {
  const key = sha256(canonical({ request: call.request, typed })).slice(0, 24)
  let again = false
  const after = await changePerson(call.openid, call, person => {
    const attempts = oneMoreTry(person.attempts, key, call.now)
    if (isRefused(attempts)) return attempts
    again = attempts === person.attempts
    return again ? person : { ...person, attempts }
  })
  return { answer: isRefused(after) ? after : answer, again }
}
