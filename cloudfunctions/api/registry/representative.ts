import type { Done } from '../../../src/contract/replies'
import type { HouseholdView } from '../../../src/contract/views/roll'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import { memberKey } from '../../../src/domain/claim'
import { householdChanges, type HouseholdChange } from '../../../src/domain/claiming/changes'
import type { Former } from '../../../src/domain/claiming/departure'
import type { Actor } from '../../../src/domain/office'
import {
  nameRepresentative as name,
  representativeAt,
  type Representation
} from '../../../src/domain/representative'
import { voteOf } from '../../../src/domain/matter/matter'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { ballots } from '../../store/ballots'
import { matters } from '../../store/matters'
import { people, representations } from '../../store/people'
import { pause } from '../../pause'

/** Who is confirmed in the caller's household and who acts for it (户代表). For its own people only; changes nothing. */
export const seeHousehold = async (
  call: Call,
  { household }: ViewInput<'household'>
): Promise<HouseholdView | Refused> => {
  const home = await homeOf(call, household)
  return isRefused(home) ? home : viewOf(call, home, await representationOf(household))
}

/** The household names one of its adults to act for it, or with `member` null nobody. May be repeated. */
export const nameRepresentative = async (
  call: Call,
  { household, member }: CommandInput<'nameRepresentative'>
): Promise<Done['nameRepresentative'] | Refused> => {
  const home = await homeOf(call, household)
  if (isRefused(home)) return home
  const named = home.adults.find(({ person }) => memberKey(household, person) === member)
  if (member !== null && !named) return refuse('NOT_FOUND', { member: true })
  const adults = home.adults.map(({ person }) => person)
  const word = { person: named?.person ?? null, request: call.request }
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await representationOf(household)
    const seen = before.namings.some(each => each.request === call.request && each.by === call.openid)
    const after = seen ? before : name(before, home.actor, adults, word, call.now)
    if (isRefused(after)) return after
    if (after === before || (await representations.save(before.version, after)))
      return viewOf(call, home, after)
    await pause(attempt)
  }
  return refuse('BUSY')
}

const ATTEMPTS = 6

interface Home {
  actor: Actor
  adults: Awaited<ReturnType<typeof people.ofHousehold>>
  left: readonly Former[]
}

const homeOf = async (call: Call, household: string): Promise<Home | Refused> => {
  const [person, adults, left] = await Promise.all([
    people.read(call.openid),
    people.ofHousehold(household),
    people.formerOf(household)
  ])
  const binding = person?.bindings.find(each => each.household === household)
  if (!binding) return refuse(person?.bindings.length ? 'NOT_IN_UNIT' : 'NOT_VERIFIED')
  return { actor: actorIn(binding.place, call.openid, person), adults, left }
}

const representationOf = async (household: string): Promise<Representation> =>
  (await representations.read(household)) ?? { household, namings: [], version: 0 }

const viewOf = async (
  { openid, now }: Call,
  { adults, left }: Home,
  { household, namings }: Representation
): Promise<HouseholdView> => {
  const acting = representativeAt(namings, now)
  const last = namings.filter(each => !each.left).pop()
  const votes = await ballots.castsOf(household)
  const changes = householdChanges({ adults, left, namings, votes }, openid).slice(0, SHOWN)
  return {
    household,
    adults: [...adults]
      .sort((a, b) => a.since - b.since || (a.person < b.person ? -1 : 1))
      .map(({ person, since, how, leaving }) => ({
        key: memberKey(household, person),
        mine: person === openid,
        since,
        how,
        acts: person === acting,
        leavingAt: leaving?.until ?? null
      })),
    changes: await titled(
      changes,
      votes.filter(({ occupancy }) => occupancy === 'tenant').map(({ vote }) => vote)
    ),
    said: last?.person === acting ? { at: last.at, mine: last.by === openid } : null
  }
}

/** So many of the last changes are told. */
const SHOWN = 12

/** The votes among the changes under the titles of their matters; those of owners not where the household rented. */
const titled = async (
  changes: readonly HouseholdChange[],
  asTenants: readonly string[]
): Promise<HouseholdView['changes']> => {
  const asked = changes.flatMap(each => (each.kind === 'cast' ? [matterOf(each.vote)] : []))
  const heads = asked.length > 0 ? await matters.headsOf([...new Set(asked)]) : []
  return changes.flatMap((each): HouseholdView['changes'] => {
    if (each.kind !== 'cast') return [each]
    const state = heads.find(({ id }) => id === matterOf(each.vote))?.state
    const ofOwners = state && voteOf(state, each.vote)?.rule.class === 'owner'
    return ofOwners && asTenants.includes(each.vote) ? [] : [{ ...each, title: state?.title ?? '' }]
  })
}

const matterOf = (vote: string): string => vote.slice(0, vote.lastIndexOf('.v'))
