import { registered } from './registered'
import { follows } from './store/follows'
import { objections } from './store/hearing'
import type { MatterHead } from './store/matters'
import { signatures } from './store/petitions'
import { questions } from './store/questions'
import { tellings } from './store/tellings'
import { answeredAt, roundFor } from '../src/domain/feedback/feedback'
import type { Telling } from '../src/domain/feedback/telling'
import type { Matter } from '../src/domain/matter/matter'
import { tellsAnswer } from '../src/domain/notice/notice'

type Of = Pick<MatterHead, 'id' | 'state' | 'place' | 'unit' | 'notices'>

/** The feedback round of a matter as it truly stands, whether or not the clock has opened it yet. */
export const roundOf = (matter: Of): Promise<Telling[]> =>
  waitsForClock(matter) ? workedOut(matter) : tellings.of(matter.id)

/** The line of one household; null where it did not ask, or there is no answer. */
export const lineOf = async (matter: Of, household: string): Promise<Telling | null> =>
  waitsForClock(matter)
    ? ((await workedOut(matter)).find(each => each.household === household) ?? null)
    : tellings.read(matter.id, household)

/**
 * Writes down who asked about a matter that was answered, and who of them knows. Safe to repeat: what was told of this
 * answer stays told, and who was faster meanwhile told somebody.
 */
export const openRound = async (matter: Of): Promise<void> => {
  const round = await workedOut(matter)
  for (let from = 0; from < round.length; from += AT_ONCE)
    await Promise.all(round.slice(from, from + AT_ONCE).map(tellings.save))
}

const AT_ONCE = 20

/** Nobody has been sent its last answer yet; with the first messages the round is opened. */
export const waitsForClock = ({ state, notices }: Pick<Of, 'state' | 'notices'>): boolean =>
  notices?.some(({ key, tries }) => tries === 0 && tellsAnswer(key, answeredAt(state))) ?? false

const workedOut = async (matter: Of): Promise<Telling[]> => {
  const { state, place, unit } = matter
  const [dwellings, records, followed, before] = await Promise.all([
    registered(matter),
    recordsOf(state),
    follows.of(state.id),
    tellings.of(state.id)
  ])
  const homes = new Map(dwellings.map(({ household, building }) => [household, building]))
  const buildingOf = (household: string) => unit.buildings.find(({ key }) => key === homes.get(household))
  return roundFor(state, { place, buildingOf }, records, followed, before)
}

const recordsOf = async ({ id, petition, hearing }: Matter) => {
  const [signed, asked, said] = await Promise.all([
    petition ? signatures.under(id) : [],
    questions.of(id),
    hearing.held.length > 0 ? objections.of(id) : []
  ])
  return { signatures: signed, questions: asked, objections: said }
}
