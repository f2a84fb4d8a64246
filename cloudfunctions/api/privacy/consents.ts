import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import type { PrivacyView } from '../../../src/contract/views/privacy'
import { agrees, PURPOSES, withdraw } from '../../../src/domain/privacy/consent'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import { unbind, unbindOwner } from '../../bind'
import { changePerson } from '../../changePerson'
import { consenting } from '../../consenting'
import type { Call } from '../../endpoint'
import { nobody } from '../../identity'
import { looks } from '../../store/looks'
import { people, type Person } from '../../store/people'
import { lookView } from './seeLooks'

/** What the caller agreed to, and the last looks at registers that showed their own line. Changes nothing. */
export const seePrivacy = async (call: Call): Promise<PrivacyView> =>
  viewFor((await people.read(call.openid)) ?? nobody(call.now))

/** Says yes to a text as it reads now. May be repeated. */
export const agreeTo = async (
  call: Call,
  { purpose, version }: CommandInput<'agreeTo'>
): Promise<Done['agreeTo'] | Refused> => {
  const after = await changePerson(call.openid, call, person =>
    consenting(person, purpose, version, call.now)
  )
  return isRefused(after) ? after : viewFor(after)
}

/**
 * Takes a yes back. Without it the ties to every household end, and what the households signed and voted stays theirs.
 * May be repeated.
 */
export const withdrawConsent = async (
  call: Call,
  { purpose }: CommandInput<'withdrawConsent'>
): Promise<Done['withdrawConsent'] | Refused> => {
  const said = await changePerson(call.openid, call, person =>
    person.consents?.some(each => each.purpose === purpose && each.withdrawnAt === null)
      ? { ...person, consents: withdraw(person.consents, purpose, call.now) }
      : person
  )
  if (isRefused(said)) return said
  const parted = await leaveAll(call, said)
  return isRefused(parted) ? parted : viewFor(parted)
}

/** Ends every tie of a person to where they live and to what they own, by their own word. */
export const leaveAll = async (call: Call, person: Person): Promise<Person | Refused> => {
  let after = person
  for (const { household } of person.bindings) {
    const left = await unbind(call.openid, household, 'own', call.now)
    if (isRefused(left)) return left
    after = left
  }
  return person.owned ? unbindOwner(call.openid, null, call.now) : after
}

const viewFor = async ({ consents = [], bindings }: Person): Promise<PrivacyView> => {
  const [home] = bindings
  return {
    consents: PURPOSES.map(purpose => {
      const last = consents.filter(each => each.purpose === purpose).pop()
      const agreed = agrees(consents, purpose)
      const changed = !agreed && last !== undefined && last.withdrawnAt === null
      return { purpose, agreed, changed, at: last?.at ?? null }
    }),
    door: home?.door ?? null,
    looks: home ? (await looks.atBuilding(home.place, home.building)).map(lookView) : []
  }
}
