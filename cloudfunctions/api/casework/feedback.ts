import type { Done } from '../../../src/contract/replies'
import type { FeedbackView } from '../../../src/contract/views/feedback'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import { servesDoor } from '../../../src/domain/channels/assisted'
import { whoAsked } from '../../../src/domain/feedback/asked'
import { answeredAt, feedbackOf, type Feedback, type ToldHow } from '../../../src/domain/feedback/feedback'
import type { Matter } from '../../../src/domain/matter/matter'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { doorOf } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { looked } from '../../looked'
import { registered } from '../../registered'
import { follows } from '../../store/follows'
import { objections } from '../../store/hearing'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { signatures } from '../../store/petitions'
import { questions } from '../../store/questions'
import { tellings } from '../../store/tellings'
import { caughtUp } from '../../thread'

/**
 * The feedback round (反馈) of an answered matter: how many of those that asked know the answer, and for whoever goes to
 * them the doors that do not, never what they asked. Each look at doors is noted.
 */
export const seeFeedback = async (
  call: Call,
  { matter: id }: ViewInput<'feedback'>
): Promise<FeedbackView | Refused> => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!read) return refuse('NOT_FOUND')
  const stored = await caughtUp(read, call.now)
  const { state, unit, place } = stored
  const actor = actorIn(place, call.openid, person)
  const held = holdsOffice(actor, SEEING, unit, call.now)
  if (isRefused(held)) return held
  const at = answeredAt(state)
  if (at === null) return refuse('WRONG_STAGE', { status: state.stage.status })
  const { waiting, ...counts } = await feedbackNow(state)
  const goes = !isRefused(holdsOffice(actor, GOING, unit, call.now))
  const dwellings = goes && waiting.length > 0 ? await registered(stored) : []
  if (dwellings.length > 0) await looked(call, 'doors', unit, held.office)
  const answer = state.answers[state.answers.length - 1]
  return {
    matter: id,
    title: state.title,
    answer: { kind: answer?.kind ?? 'decision', text: answer?.text ?? '', at },
    ...counts,
    doors: dwellings
      .filter(
        ({ household, building }) =>
          waiting.includes(household) && servesDoor(actor, building, call.now) === null
      )
      .map(({ household, building }) => ({ household, door: doorOf(place, household), building }))
  }
}

const GOING = ['gridWorker', 'stairHead'] as const
const SEEING = [...GOING, 'courtyardHead', 'secretary', 'streetOfficer'] as const

/** What the records of a matter say of its feedback now. */
export const feedbackNow = async (matter: Matter): Promise<Feedback> => {
  const [records, followed, told] = await Promise.all([
    recordsOf(matter),
    follows.of(matter.id),
    tellings.of(matter.id)
  ])
  return feedbackOf(matter, records, { follows: followed, tellings: told })
}

const recordsOf = async ({ id, petition, hearing }: Matter) => {
  const [signed, asked, said] = await Promise.all([
    petition ? signatures.under(id) : [],
    questions.of(id),
    hearing.held.length > 0 ? objections.of(id) : []
  ])
  return { signatures: signed, questions: asked, objections: said }
}

/** Whoever goes to the doors told the answer at one (已当面告知). May be repeated. */
export const tellAtDoor = async (
  call: Call,
  { matter: id, household }: CommandInput<'tellAtDoor'>
): Promise<Done['tellAtDoor'] | Refused> => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!read) return refuse('NOT_FOUND')
  const stored = await caughtUp(read, call.now)
  const actor = actorIn(stored.place, call.openid, person)
  const door = (await registered(stored)).find(each => each.household === household)
  const barred = servesDoor(actor, door?.building ?? '', call.now)
  if (barred) return barred
  if (answeredAt(stored.state) === null) return refuse('WRONG_STAGE', { status: stored.state.stage.status })
  if (!door || !(await hasAsked(stored.state, household))) return refuse('NOT_FOUND', { asked: true })
  await noteTold(id, household, 'door', call.now)
  return { told: true }
}

/** A household that asked has opened the matter with its answer. Of others nothing is kept. May be repeated. */
export const readAnswer = async (
  call: Call,
  { matter: id }: CommandInput<'readAnswer'>
): Promise<Done['readAnswer'] | Refused> => {
  const [person, stored] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!stored) return refuse('NOT_FOUND')
  const household = actorIn(stored.place, call.openid, person).household?.id
  if (!household) return refuse('NOT_VERIFIED')
  if (answeredAt(stored.state) === null || !(await hasAsked(stored.state, household))) return { told: false }
  await noteTold(id, household, 'read', call.now)
  return { told: true }
}

const hasAsked = async (matter: Matter, household: string): Promise<boolean> => {
  const [signed, asked, said] = await Promise.all([
    matter.petition ? signatures.read(matter.id, household) : null,
    questions.read(matter.id, household),
    matter.hearing.held.length > 0 ? objections.of(matter.id) : []
  ])
  const of = whoAsked(matter, {
    signatures: signed ? [signed] : [],
    questions: asked ? [asked] : [],
    objections: said
  })
  return Object.values(of).some(each => each.has(household))
}

const noteTold = async (matter: string, household: string, how: ToldHow, at: number): Promise<void> => {
  const before = await tellings.read(matter, household)
  await tellings.save({ matter, household, how, at, version: before?.version ?? 0 })
}
