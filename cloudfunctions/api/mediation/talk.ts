import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { answerAsking, askMediation as ask } from '../../../src/domain/mediation/asking'
import type { Looker, Mediation } from '../../../src/domain/mediation/mediation'
import * as talking from '../../../src/domain/mediation/talking'
import { unconfirmed } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { doorOf, householdId } from '../../../src/domain/unit'
import { checkText } from '../../content'
import type { Call } from '../../endpoint'
import { idFrom } from '../../idFrom'
import { mediationCounts, mediations, neutralBooks } from '../../store/mediations'
import { people } from '../../store/people'
import { registers } from '../../store/places'
import { pause } from '../../pause'
import { actorIn } from '../../identity'
import { lookerIn } from './looker'

/** One household asks another to sit down with a third. The id comes from the request. May be repeated. */
export const askMediation = async (
  call: Call,
  { place, door, neutral, about }: CommandInput<'askMediation'>
): Promise<Done['askMediation'] | Refused> => {
  const id = `${place}.${idFrom(call)}`
  const person = await people.read(call.openid)
  const { household } = lookerIn(place, call.openid, person)
  if (household === null) return unconfirmed(actorIn(place, call.openid, person))
  const [register, book, known] = await Promise.all([
    registers.read(place),
    neutralBooks.read(place),
    mediations.of([household])
  ])
  if (known.some(each => each.id === id)) return { mediation: id }
  if (!register?.dwellings.some(each => each.door === door)) return refuse('NOT_FOUND', { door: true })
  if ((await checkText(call.openid, about)) === 'unfit') return refuse('INVALID_TEXT', { unfit: true })
  const other = { household: householdId(place, door), door }
  const asker = { household, door: doorOf(place, household) }
  const third = book?.neutrals.find(each => each.id === neutral)
  const asked = ask({ id, place, asker, other, about }, third, known, call.now)
  if (isRefused(asked)) return asked
  await mediations.add(asked)
  return { mediation: id }
}

/** The other side or the neutral agrees to sit down, or not, and then nothing is left. May be repeated. */
export const answerMediation = (call: Call, { mediation, agrees }: CommandInput<'answerMediation'>) =>
  change(call, mediation, (found, looker) => answerAsking(found, looker, agrees, call.now))

/** One of the three says something. May be repeated: one request is one message. */
export const sayInMediation = async (
  call: Call,
  { mediation, text }: CommandInput<'sayInMediation'>
): Promise<Done['sayInMediation'] | Refused> => {
  if ((await checkText(call.openid, text)) === 'unfit') return refuse('INVALID_TEXT', { unfit: true })
  return change(call, mediation, (found, looker) =>
    talking.say(found, looker, { id: idFrom(call), text }, call.now)
  )
}

/** Puts a wording on the table. May be repeated. */
export const wordAgreement = async (
  call: Call,
  { mediation, text }: CommandInput<'wordAgreement'>
): Promise<Done['wordAgreement'] | Refused> => {
  if ((await checkText(call.openid, text)) === 'unfit') return refuse('INVALID_TEXT', { unfit: true })
  return change(call, mediation, (found, looker) => talking.word(found, looker, { text }, call.now))
}

/** A side puts its name under the wording it read. May be repeated. */
export const signAgreement = (call: Call, { mediation, text }: CommandInput<'signAgreement'>) =>
  change(call, mediation, (found, looker) => talking.putName(found, looker, { text }, call.now))

/** Ends it without an agreement; nothing is left. */
export const leaveMediation = (call: Call, { mediation }: CommandInput<'leaveMediation'>) =>
  change(call, mediation, (found, looker) => talking.leave(found, looker, call.now))

/** Decides on what is kept and writes it, or erases it where null is left; made again when another was faster. */
const change = async (
  call: Call,
  id: string,
  decide: (found: Mediation, looker: Looker) => Mediation | null | Refused
): Promise<{ status: 'asked' | 'open' | 'agreed' | 'gone' } | Refused> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [person, found] = await Promise.all([people.read(call.openid), mediations.read(id)])
    if (!found) return refuse('NOT_FOUND')
    const after = decide(found, lookerIn(found.place, call.openid, person))
    if (after === null) {
      if (await mediations.erase(found)) return { status: 'gone' }
    } else if (isRefused(after)) return after
    else if (after === found) return { status: after.standing.status }
    else if (await mediations.save(found.version, after)) {
      const { status } = after.standing
      if (status !== 'asked' && status !== found.standing.status)
        await mediationCounts.add(found.place, status === 'open' ? 'opened' : 'agreed')
      return { status }
    }
    await pause(attempt)
  }
  return refuse('BUSY')
}

const ATTEMPTS = 6
