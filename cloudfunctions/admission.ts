import { mayRead } from '../src/domain/invitation/invitation'
import { homeOf, type Actor } from '../src/domain/office'
import type { Refused } from '../src/domain/refusal'
import { entries, invitations } from './store/invitations'

/** Whether the place knows the actor by a household, a dwelling of theirs or an office of its own. */
export const belongs = (actor: Actor): boolean =>
  homeOf(actor) !== null || (actor.owns ?? []).length > 0 || actor.mandates.length > 0

/**
 * Why somebody may not even read a room: who belongs to the place always may, anyone else as far as the card they came
 * by still reaches. No read for the first, two for the others.
 */
export const keptOut = async (room: string, actor: Actor): Promise<Refused | null> => {
  if (belongs(actor)) return null
  const entry = await entries.read(room, actor.person)
  return mayRead(entry, await invitations.among(entry?.line ?? []))
}
