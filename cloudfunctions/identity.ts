import cloud from 'wx-server-sdk'
import { chinaDate, type Instant } from '../src/domain/time'
import { agrees, missingConsent } from '../src/domain/privacy/consent'
import type { Actor } from '../src/domain/office'
import type { Person } from './store/people'

/** The caller as the platform vouches for them; nothing in an event can change it. */
export const callerOpenid = (): string => {
  const { OPENID } = cloud.getWXContext()
  return typeof OPENID === 'string' ? OPENID : ''
}

export const nobody = (now: Instant): Person => ({
  bindings: [],
  mandates: [],
  rooms: [],
  attempts: { day: chinaDate(now), wrong: 0 },
  version: 0
})

/** What a person is in one place: the household they act for, as long as they agree to that, and the offices they hold there. */
export const actorIn = (place: string, openid: string, person: Person | null): Actor => {
  const binding = person?.bindings.find(each => each.place === place)
  const home = binding
    ? {
        id: binding.household,
        door: binding.door,
        building: binding.building,
        courtyard: binding.courtyard,
        tie: binding
      }
    : null
  const owns = (person?.owned ?? [])
    .filter(each => each.place === place && each.until === null)
    .map(({ household: id, door, building, courtyard, hand, passedAt }) => ({
      id,
      door,
      building,
      courtyard,
      hand,
      ...(passedAt !== undefined && { passedAt })
    }))
  const consents = person?.consents ?? []
  const agreed = agrees(consents, 'household')
  const asked = !agreed && (home !== null || consents.length > 0)
  return {
    person: openid,
    household: agreed ? home : null,
    ...(owns.length > 0 && { owns }),
    ...(asked && { unagreed: { home, why: missingConsent(consents, 'household') } }),
    elsewhere: !binding && (person?.bindings.length ?? 0) > 0,
    mandates: (person?.mandates ?? []).filter(mandate => mandate.place === place),
    relatives: person?.relatives ?? [],
    seats: person?.seats ?? []
  }
}
