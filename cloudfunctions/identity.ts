import cloud from 'wx-server-sdk'
import { chinaDate, type Instant } from '../src/domain/time'
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

/** What a person is in one place: the household they are bound to and the offices they hold there. */
export const actorIn = (place: string, openid: string, person: Person | null): Actor => {
  const binding = person?.bindings.find(each => each.place === place)
  return {
    person: openid,
    household: binding
      ? {
          id: binding.household,
          door: binding.door,
          building: binding.building,
          courtyard: binding.courtyard,
          tie: binding
        }
      : null,
    elsewhere: !binding && (person?.bindings.length ?? 0) > 0,
    mandates: (person?.mandates ?? []).filter(mandate => mandate.place === place),
    relatives: person?.relatives ?? [],
    seats: person?.seats ?? []
  }
}
