import type { Looker } from '../../../src/domain/mediation/mediation'
import { actorIn } from '../../identity'
import type { Person } from '../../store/people'

/** Who looks: themselves, and the household they are bound to at the place. */
export const lookerIn = (place: string, openid: string, person: Person | null): Looker => ({
  person: openid,
  household: actorIn(place, openid, person).household?.id ?? null
})
