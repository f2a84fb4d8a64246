import type { MediationsView, MediationView, NeutralsView } from '../../../src/contract/views/mediation'
import type { ViewInput } from '../../../src/contract/requests'
import { SMALLEST_SAMPLE } from '../../../src/domain/figures/rate'
import {
  endsAt,
  mayRead,
  partsOf,
  waitsFor,
  type Looker,
  type Mediation,
  type Part
} from '../../../src/domain/mediation/mediation'
import { isNeutralBetween } from '../../../src/domain/mediation/neutrals'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { doorOf } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { mediationCounts, mediations, neutralBooks } from '../../store/mediations'
import { people } from '../../store/people'
import { rooms } from '../../store/places'
import { lookerIn } from './looker'

/** What the caller has a part in at a place; for a stranger as if there were nothing. Changes nothing. */
export const seeMediations = async (
  call: Call,
  { place }: ViewInput<'mediations'>
): Promise<MediationsView> => {
  const looker = lookerIn(place, call.openid, await people.read(call.openid))
  const [all, book, count] = await Promise.all([
    mediations.of(partsOf(looker)),
    neutralBooks.read(place),
    mediationCounts.read(place)
  ])
  const known = book?.neutrals ?? []
  return {
    place,
    household: looker.household === null ? null : { door: doorOf(place, looker.household) },
    mine: all.flatMap(each => {
      const part = mayRead(each, looker, call.now)
      if (part === null || each.place !== place) return []
      const { id, mine, asker, other, neutral, status, until, waits } = viewOf(each, part)
      return [{ id, mine, asker, other, neutral, status, until, waits }]
    }),
    neutrals: looker.household
      ? known
          .filter(each => isNeutralBetween(each, [looker.household ?? '']))
          .map(({ id, name }) => ({ id, name }))
      : [],
    count: count.opened < SMALLEST_SAMPLE ? null : { opened: count.opened, agreed: count.agreed }
  }
}

/** One of them, for the three alone: to everyone else it is not there. Changes nothing. */
export const seeMediation = async (
  call: Call,
  { mediation: id }: ViewInput<'mediation'>
): Promise<MediationView | Refused> => {
  const [person, found] = await Promise.all([people.read(call.openid), mediations.read(id)])
  if (!found) return refuse('NOT_FOUND')
  const looker: Looker = lookerIn(found.place, call.openid, person)
  const part = mayRead(found, looker, call.now)
  return part === null ? refuse('NOT_FOUND') : viewOf(found, part)
}

/** Whom the secretary has put on the list. Changes nothing. */
export const seeNeutrals = async (
  call: Call,
  { room: id }: ViewInput<'neutrals'>
): Promise<NeutralsView | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const held = holdsOffice(actorIn(room.place, call.openid, person), ['secretary'], room, call.now)
  if (isRefused(held)) return held
  const book = await neutralBooks.read(room.place)
  return {
    neutrals: (book?.neutrals ?? []).map(({ id: neutral, name, household, relatives }) => ({
      id: neutral,
      name,
      door: household && doorOf(room.place, household),
      relatives: relatives.map(each => doorOf(room.place, each))
    }))
  }
}

const viewOf = (mediation: Mediation, mine: Part): MediationView => {
  const { id, place, asker, other, neutral, about, standing } = mediation
  return {
    id,
    place,
    mine,
    asker: asker.door,
    other: other.door,
    neutral: neutral.name,
    about,
    status: standing.status,
    until: endsAt(mediation),
    waits: waitsFor(mediation, mine),
    messages: standing.status === 'open' ? [...standing.messages] : [],
    wording: wordingOf(mediation, mine)
  }
}

const wordingOf = ({ standing }: Mediation, mine: Part): MediationView['wording'] => {
  if (standing.status === 'agreed')
    return { text: standing.text, signedByMe: true, signedByOther: true, at: standing.at }
  if (standing.status !== 'open' || !standing.draft) return null
  const { text, signed } = standing.draft
  return {
    text,
    signedByMe: signed.some(each => each === mine),
    signedByOther: signed.some(each => each !== mine),
    at: null
  }
}
